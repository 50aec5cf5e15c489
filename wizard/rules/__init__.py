"""Every rule that can put a step on the plan, in the order in which steps of one day are shown."""

from wizard.rules import closing, first_note, gates, network, people, reopening
from wizard.rules.rule import Due, Rule

RULES: tuple[Rule, ...] = (
    gates.get_advice_before_you_write,
    gates.write_down_what_happened,
    gates.ask_whether_you_can_stay,
    gates.talk_to_your_representative,
    gates.ask_for_the_last_day,
    gates.last_day_to_appeal,
    first_note.find_a_name,
    people.find_an_address,
    first_note.apologize_once,
    first_note.answer_the_withdrawn_offer,
    first_note.talk_to_them_in_person,
    first_note.ask_for_news,
    first_note.get_back_in_touch,
    first_note.thank_the_agency,
    first_note.thank_the_recruiter,
    first_note.thank_briefly,
    first_note.thank_the_person_you_met,
    first_note.ask_for_news_again,
    people.thank_each_person,
    network.invite_on_linkedin,
    network.write_in_the_month_they_named,
    reopening.ask_whether_it_reopened,
    reopening.ask_yourself_whether_you_want_it,
    closing.take_it_as_a_no,
    closing.look_back_in_a_month,
    closing.close_the_file,
)

__all__ = ["RULES", "Due", "Rule"]
