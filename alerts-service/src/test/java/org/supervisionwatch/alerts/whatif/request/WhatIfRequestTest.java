package org.supervisionwatch.alerts.whatif.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.whatif.report.WhatIfStory;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.PlainRequests;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.local.testing.PlantedFaults;

/** Reading what-if requests. */
class WhatIfRequestTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    private final ObjectNode body =
            JsonNodeFactory.instance.objectNode().set("pack", AnyCatalogue.document(WhatIfStory.weekly()));

    @Test
    void theDefaultsAreTheLastThreeMonthsAndToday() {
        assertThat(accepted().from()).isEqualTo("2025-12-31");
        assertThat(accepted().to()).isEqualTo(TODAY);
        assertThat(accepted().liveOn()).isEqualTo(TODAY);
    }

    @Test
    void atMostTwelveMonthsBackAndAheadAreAccepted() {
        body.put("from", "2025-03-31").put("to", "2026-03-31").put("liveOn", "2027-03-31");
        assertThat(accepted().from()).isEqualTo("2025-03-31");

        body.put("from", "2025-03-30").put("liveOn", "2027-04-01");
        assertThat(refused()).extracting(Fault::pointer).containsExactly("/from", "/liveOn");
    }

    @Test
    void aPeriodThatIsReversedOrNotOverYetIsRefused() {
        body.put("to", "2026-04-01").put("from", "2026-04-02").put("liveOn", "2026-03-30");
        assertThat(refused()).extracting(Fault::pointer).containsExactly("/to", "/from", "/liveOn");
    }

    @Test
    void everyFaultOfTheDraftIsNamedWithItsPointer() {
        ((ObjectNode) body.path("pack")).put("calendar", "atlantis").remove("title");
        ((ObjectNode) body.path("pack").path("requirements").get(0)).put("every", "2w");
        body.put("when", "now");
        assertThat(refused())
                .extracting(Fault::pointer)
                .contains("/when", "/pack/title", "/pack/calendar", "/pack/requirements/0/every");
    }

    @Test
    void aRequestWithoutADraftObjectIsRefused() {
        body.remove("pack");
        assertThat(refused()).extracting(Fault::pointer).containsExactly("/pack");
        body.put("pack", "nhs-tt-pwp");
        assertThat(refused()).extracting(Fault::pointer).contains("/pack");
        assertThat(refused()).extracting(Fault::message).containsExactly("must be an object");
    }

    @Test
    void everyPlantedFaultIsNamedOnceAndNothingElse() {
        body.put("from", "2026-01-01").put("to", "2026-03-31").put("liveOn", "2026-04-01");
        Random random = new Random(20260331);
        for (int i = 0; i < 200; i++) {
            PlantedFaults planted = PlantedFaults.in(body, WhatIfRequest.class, 1 + random.nextInt(4), random);
            assertThat(refused(PlainRequests.body(planted.body())))
                    .as(planted.body())
                    .extracting(Fault::pointer)
                    .containsExactlyInAnyOrderElementsOf(planted.pointers());
        }
    }

    private WhatIfQuestion accepted() {
        return read(PlainRequests.body(body));
    }

    private List<Fault> refused() {
        return refused(PlainRequests.body(body));
    }

    private static List<Fault> refused(RequestBody request) {
        return catchThrowableOfType(ProblemException.class, () -> read(request))
                .problem()
                .errors();
    }

    private static WhatIfQuestion read(RequestBody request) {
        BoundRequest<WhatIfRequest> bound = PlainRequests.binder().bind(request, WhatIfRequest.class);
        return bound.value().question(new HolidayCalendars(), TODAY, bound.faults());
    }
}
