package org.supervisionwatch.supervision;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.time.WatchClock;
import org.supervisionwatch.local.testing.StackResource;
import org.supervisionwatch.supervision.Roster.Town;

/** Tests of which each has an organisation of its own, in London. */
@QuarkusTestResource(StackResource.class)
abstract class TownCase {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    WatchClock clock;

    @Inject
    Roster roster;

    @Inject
    Sql sql;

    Api api;
    LocalDate today;

    @BeforeEach
    void aTown() {
        api = new Api(town());
        today = LocalDate.ofInstant(clock.instant(), LONDON);
    }

    Town town() {
        return roster.town();
    }

    /** A session of Sue and Ann today that the lead has reported. @return its id */
    String reported() {
        WebPage.open("/log/" + Tokens.log(api.town(), clock.instant()).token()).send();
        return api.get("").extract().path("items[0].id");
    }
}
