package org.supervisionwatch.local.sample;

/**
 * Lives as real rosters are full of, each led by somebody whom a reader finds by their number. The README lists them.
 *
 * <p>Each turns on what falls into the days about the day of loading, whichever that is; nobody of them is away or misses a session by
 * chance.
 */
public enum SampleLife {
    HALVES_OFF(7, "both halves of the next due date off, as two half-days"),
    SPLIT_POST(20, "one full-time post as two of 18.75 hours, in two teams"),
    AT_RISK(28, "sees the supervisor for half an hour; the first of two live assessments is about to be a year old"),
    MOVER(33, "moved to another team ten weeks ago, with a new assignment number"),
    REHIRED(46, "back the day before yesterday, after more than a year; their last session was in the old post"),
    RENUMBERED(59, "was NV0960 until everything was loaded"),
    SUPERVISOR_LEFT(67, "the supervisor, NV1157, has left and is still booked for the next session"),
    TERM_TIME(72, "works in term-time only: not in August, and not in the last two weeks"),
    NAMESAKE(80, "has the name of the next one in the team, NV1082"),
    BANK(86, "bank staff: zero hours, no fixed days, shifts only, once two on one date"),
    NINE_DAYS(98, "nine-day fortnight: full-time hours, every other Thursday off, also that of the next due date"),
    HALF_DAYS(99, "works mornings, and has half a day off on the next due date"),
    GROUP_ON_DAY_OFF(110, "works Mondays to Wednesdays; the group has met on Fridays for eight weeks"),
    FROM_A_MAIL(113, "somebody answered the mail about their lapse: the session is recorded, and not confirmed"),
    SICK_NOTES(137, "five sick notes from Monday to Friday, one after the other");

    /** The number under which the renumbered person was loaded. */
    static final String FORMER_NUMBER = "NV0960";

    private final int index;
    private final String says;

    SampleLife(int index, String says) {
        this.index = index;
        this.says = says;
    }

    /** The employee number of whoever leads it. */
    public String number() {
        return RosterGenerator.number(index);
    }

    /** Where they stand in the list of people. */
    int index() {
        return index;
    }

    /** The life in words. */
    public String says() {
        return says;
    }
}
