package org.supervisionwatch.alerts;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.util.List;
import org.supervisionwatch.alerts.testing.Events;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlFailure;
import org.supervisionwatch.local.testing.TestDay;

/** Each class begins on the same morning, with nothing left of those before it: whichever they were, and wherever they had moved the clock. */
public final class ClassMorning implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        QuickTicks ticks = Arc.container().instance(QuickTicks.class).get();
        ticks.whileHalted(() -> {
            Events.onTheStack().turnTo(TestDay.morning());
            forgetEverybody();
        });
    }

    /** What an organisation has, and what is remembered of restores: both carry times that are still to come now. */
    private static void forgetEverybody() {
        Sql sql = Mornings.sql();
        List<String> tables = sql.of(
                        "select distinct table_name::text as name from information_schema.columns where table_schema = 'public'"
                                + " and column_name = 'organisation_id' order by 1")
                .list(String.class);
        String truncate = "truncate organisation, restore, parked_event, " + String.join(", ", tables) + " cascade";
        await("that nobody is at work on somebody of an earlier class")
                .ignoreExceptionsMatching(ClassMorning::isDeadlock)
                .until(() -> sql.of(truncate).run() >= 0);
    }

    private static boolean isDeadlock(Throwable failure) {
        return failure instanceof SqlFailure sql && "40P01".equals(sql.sqlState());
    }
}
