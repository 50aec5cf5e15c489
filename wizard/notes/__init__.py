"""Every note and script, and the sentences each takes."""

from wizard.notes import sentences as say
from wizard.notes.note import Draft, Note, write

_INVITATION_FORMS = (((say.invitation_memory,),), ((say.invitation_job,),), ((say.invitation_bare,),))

NOTES: dict[str, Note] = {
    note.name: note
    for note in (
        Note(
            name="thanks",
            paragraphs=(
                (say.greeting,),
                (say.how_they_told_me, say.for_your_time, say.moment),
                (say.correction, say.landed, say.acceptance, say.pass_on_my_thanks),
                (say.keep_me_in_mind, say.no_reply_needed),
                (say.sign_off,),
            ),
        ),
        Note(
            name="thank_briefly",
            paragraphs=((say.greeting,), (say.what_is_said, say.correction, say.landed, say.what_is_wished), (say.sign_off,)),
        ),
        Note(
            name="thank_the_recruiter",
            paragraphs=(
                (say.greeting,),
                (say.recruiter_news, say.moment),
                (say.correction, say.landed, say.what_is_wished),
                (say.keep_me_in_mind,),
                (say.sign_off,),
            ),
        ),
        Note(
            name="thank_the_agency",
            paragraphs=(
                (say.greeting,),
                (say.agency_news, say.moment),
                (say.correction, say.landed),
                (say.may_i_write_to_them,),
                (say.sign_off,),
            ),
        ),
        Note(
            name="send_what_was_missing",
            paragraphs=((say.greeting,), (say.what_is_said, say.correction), (say.what_is_wished,), (say.sign_off,)),
        ),
        Note(
            name="offer_taken_back",
            paragraphs=((say.greeting,), (say.what_is_said,), (say.what_is_asked,), (say.sign_off,)),
        ),
        Note(
            name="ask_for_news",
            paragraphs=(
                (say.greeting,),
                (say.last_heard, say.what_is_asked),
                (say.moment, say.thanks_for_time),
                (say.sign_off,),
            ),
        ),
        Note(
            name="ask_for_news_again",
            paragraphs=((say.greeting,), (say.what_is_said,), (say.what_is_wished,), (say.sign_off,)),
        ),
        Note(
            name="answer_a_warm_reply",
            paragraphs=((say.greeting,), (say.what_is_said,), (say.what_is_wished,), (say.sign_off,)),
        ),
        Note(
            name="get_back_in_touch",
            paragraphs=(
                (say.greeting,),
                (say.when_we_met, say.moment),
                (say.what_is_wished, say.no_reply_needed),
                (say.sign_off,),
            ),
        ),
        Note(name="apology", paragraphs=((say.greeting,), (say.what_is_said, say.what_is_wished), (say.sign_off,))),
        Note(name="apology_in_person", channel="talk", paragraphs=((say.what_is_said,), (say.what_is_wished,))),
        Note(
            name="talk_in_person",
            channel="talk",
            paragraphs=((say.thanks_in_person,), (say.support,), (say.a_time_to_talk,)),
        ),
        Note(
            name="thank_each_person",
            paragraphs=(
                (say.greeting,),
                (say.their_part, say.moment),
                (say.before_i_write_to_others,),
                (say.what_is_wished,),
                (say.sign_off,),
            ),
        ),
        Note(
            name="linkedin_invitation",
            channel="linkedin",
            paragraphs=((say.invitation_full,),),
            shorter=_INVITATION_FORMS,
        ),
        Note(
            name="write_in_the_month_they_named",
            paragraphs=((say.greeting,), (say.as_they_suggested, say.what_is_coming_up), (say.sign_off,)),
        ),
        Note(
            name="ask_whether_it_reopened",
            paragraphs=(
                (say.greeting,),
                (say.when_we_met, say.should_it_reopen),
                (say.how_they_are,),
                (say.sign_off,),
            ),
        ),
        *(
            Note(name=name, paragraphs=((say.greeting,), (say.what_is_said,), (say.what_is_asked,), (say.sign_off,)))
            for name in ("accept_their_feedback", "remind_them_of_the_talk")
        ),
        *(
            Note(name=name, paragraphs=((say.greeting,), (say.what_is_said, say.what_is_wished), (say.sign_off,)))
            for name in (
                "report_back_on_feedback",
                "thank_for_the_talk",
                "report_back_to_whoever_named",
            )
        ),
        Note(
            name="tell_everyone_you_found_a_job",
            paragraphs=((say.greeting,), (say.good_news, say.what_is_wished), (say.sign_off,)),
        ),
        *(
            Note(
                name=name,
                paragraphs=((say.greeting,), (say.what_is_said,), (say.what_is_asked, say.thanks_for_help), (say.sign_off,)),
            )
            for name in ("ask_for_reasons_the_formal_way", "ask_about_the_reserve_list")
        ),
        *(
            Note(name=name, channel="phone", paragraphs=((say.what_is_said,), (say.what_is_asked,), (say.what_is_wished,)))
            for name in ("ask_for_an_address", "if_they_call")
        ),
        Note(
            name="thank_by_phone",
            channel="phone",
            paragraphs=((say.what_is_said,), (say.moment_spoken,), (say.what_is_wished,)),
        ),
        Note(
            name="thank_by_card",
            channel="post",
            paragraphs=((say.greeting,), (say.what_is_said, say.moment), (say.what_is_wished,), (say.sign_off_by_hand,)),
        ),
        Note(
            name="ask_for_feedback",
            paragraphs=((say.greeting,), (say.what_is_said, say.one_question), (say.easy_to_decline,), (say.sign_off,)),
        ),
        *(
            Note(name=name, paragraphs=((say.greeting,), (why, say.one_new_thing), (say.how_they_are, also), (say.sign_off,)))
            for name, why, also in (
                ("check_in_after_sixty_days", say.why_i_write, say.what_might_suit),
                ("check_in_after_ninety_days", say.why_i_write_again, say.no_reply_needed),
            )
        ),
        Note(
            name="apply_when_posted_again",
            paragraphs=((say.greeting,), (say.still_interested, say.if_it_changed), (say.sign_off,)),
        ),
        Note(
            name="write_when_the_manager_moves",
            paragraphs=((say.greeting,), (say.what_is_said, say.when_we_met, say.what_is_wished), (say.sign_off,)),
        ),
        Note(name="thank_for_feedback", paragraphs=((say.greeting,), (say.what_is_said,), (say.sign_off,))),
        Note(
            name="ask_for_a_short_talk",
            paragraphs=(
                (say.greeting,),
                (say.when_we_met, say.about_the_field),
                (say.what_is_asked, say.easy_to_decline),
                (say.sign_off,),
            ),
        ),
        Note(name="questions_for_the_talk", channel="talk", paragraphs=((say.questions,),)),
        Note(
            name="ask_for_one_name",
            paragraphs=((say.greeting,), (say.what_is_said, say.what_is_asked), (say.easy_to_decline,), (say.sign_off,)),
        ),
        Note(
            name="write_to_whom_they_named",
            paragraphs=((say.greeting,), (say.who_sent_me,), (say.what_is_asked,), (say.sign_off,)),
        ),
        Note(name="thank_them_for_accepting", channel="message", paragraphs=((say.accepted_by,),)),
        Note(
            name="ask_again_about_the_offer",
            paragraphs=((say.greeting,), (say.what_is_said, say.what_is_asked), (say.what_is_wished,), (say.sign_off,)),
        ),
    )
}

__all__ = ["NOTES", "Draft", "Note", "write"]
