package org.supervisionwatch.alerts.whatif.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.whatif.report.WhatIfStory;
import org.supervisionwatch.chassis.problem.Fault;

/** Reading what-if requests. */
class WhatIfReaderTest {

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
        assertThat(reader().read(JsonNodeFactory.instance.arrayNode())).isInstanceOf(WhatIfReading.WhatIfRefused.class);
    }

    private WhatIfQuestion accepted() {
        return switch (reader().read(body)) {
            case WhatIfReading.WhatIfAccepted(var question) -> question;
            case WhatIfReading.WhatIfRefused(var faults) -> throw new AssertionError(faults);
        };
    }

    private List<Fault> refused() {
        return switch (reader().read(body)) {
            case WhatIfReading.WhatIfAccepted accepted -> throw new AssertionError(accepted);
            case WhatIfReading.WhatIfRefused(var faults) -> faults;
        };
    }

    private static WhatIfReader reader() {
        return new WhatIfReader(new HolidayCalendars(), TODAY);
    }
}
