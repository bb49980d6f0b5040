package org.supervisionwatch.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void theFirstFaultOfAPointerIsKept() {
        faults.add("/on", "must be a date").add("/on", "is required").add("/at", "is required");

        assertThat(faults.all()).containsExactly(new Fault("/on", "must be a date"), new Fault("/at", "is required"));
    }

    @Test
    void aRuleAboutAFieldWithAFaultIsNotBrokenToo() {
        Faults rules = new Faults().add("/to", "is before from", "/from").add("", "must have one of both", "/a", "/b");

        faults.add("/parts/1/from", "must be a date").addAll("/parts/0", rules).addAll("/parts/1", rules);

        assertThat(faults.all())
                .extracting(Fault::pointer)
                .containsExactly("/parts/1/from", "/parts/0/to", "/parts/0", "/parts/1");
    }

    @Test
    void aBrokenRuleIsNoReasonToLeaveOutTheNext() {
        faults.add("/1/from", "is before the one before", "/0/from")
                .add("/2/from", "is before the one before", "/1/from");

        assertThat(faults.all()).hasSize(2);
    }

    @Test
    void everyElementThatIsThereAlreadyIsADuplicateButNullIsNone() {
        List<String> names = new ArrayList<>(List.of("a", "b", "a", "a"));
        names.add(null);
        names.add(null);

        assertThat(faults.addDuplicates("/names", names)
                        .addDuplicates("/none", null)
                        .all())
                .extracting(Fault::pointer)
                .containsExactly("/names/2", "/names/3");
    }

    @Test
    void faultsRefuseARequestByAProblem() {
        faults.refuse();
        faults.add("/on", "is required");

        assertThatThrownBy(faults::refuse)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().errors()).hasSize(1));
    }
}
