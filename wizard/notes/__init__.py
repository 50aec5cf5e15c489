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
                (say.acceptance, say.pass_on_my_thanks),
                (say.keep_me_in_mind, say.no_reply_needed),
                (say.sign_off,),
            ),
        ),
        Note(name="thank_briefly", paragraphs=((say.greeting,), (say.what_is_said, say.what_is_wished), (say.sign_off,))),
        Note(
            name="thank_the_recruiter",
            paragraphs=(
                (say.greeting,),
                (say.what_is_said, say.moment, say.what_is_wished),
                (say.keep_me_in_mind,),
                (say.sign_off,),
            ),
        ),
        Note(
            name="thank_the_agency",
            paragraphs=(
                (say.greeting,),
                (say.agency_news, say.moment),
                (say.may_i_write_to_them,),
                (say.keep_me_in_mind,),
                (say.sign_off,),
            ),
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
            name="get_back_in_touch",
            paragraphs=(
                (say.greeting,),
                (say.what_is_said, say.moment),
                (say.what_is_wished, say.no_reply_needed),
                (say.sign_off,),
            ),
        ),
        Note(name="apology", paragraphs=((say.greeting,), (say.what_is_said, say.what_is_wished), (say.sign_off,))),
        Note(
            name="talk_in_person",
            channel="talk",
            paragraphs=((say.thanks_in_person,), (say.support,), (say.a_time_to_talk,)),
        ),
        Note(
            name="thank_each_person",
            paragraphs=((say.greeting,), (say.their_part, say.moment), (say.what_is_wished,), (say.sign_off,)),
        ),
        Note(
            name="linkedin_invitation",
            channel="linkedin",
            paragraphs=((say.invitation_full,),),
            shorter=_INVITATION_FORMS,
        ),
        Note(
            name="write_in_the_month_they_named",
            paragraphs=((say.greeting,), (say.what_is_said, say.what_is_coming_up), (say.sign_off,)),
        ),
        Note(
            name="ask_whether_it_reopened",
            paragraphs=(
                (say.greeting,),
                (say.what_is_said, say.should_it_reopen),
                (say.what_is_wished,),
                (say.sign_off,),
            ),
        ),
    )
}

__all__ = ["NOTES", "Draft", "Note", "write"]
