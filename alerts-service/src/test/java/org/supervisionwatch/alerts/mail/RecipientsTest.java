package org.supervisionwatch.alerts.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.alerts.mail.Snapshot.Lead;
import org.supervisionwatch.alerts.mail.Snapshot.Mode;
import org.supervisionwatch.alerts.mail.Snapshot.Organisation;
import org.supervisionwatch.alerts.mail.Snapshot.Team;

class RecipientsTest {

    private static final Organisation NORTH =
            new Organisation(new UUID(0, 9), "North", "clinical@north.example", "fallback@north.example");

    @Test
    void leadsHearOfTheirTeamAndDeputiesDoNot() {
        assertThat(emails(Mode.LIVE, lead("kim@north.example", false), lead("deputy@north.example", true)))
                .containsExactly("kim@north.example");
    }

    @Test
    void withoutALeadWhoCanBeReachedItIsTheDeputy() {
        assertThat(emails(Mode.LIVE, lead(null, false), lead("deputy@north.example", true)))
                .containsExactly("deputy@north.example");
        assertThat(emails(Mode.LIVE, lead("not an address", false), lead("deputy@north.example", true)))
                .containsExactly("deputy@north.example");
    }

    @Test
    void withoutAnybodyItIsTheFallback() {
        assertThat(emails(Mode.LIVE)).containsExactly("fallback@north.example");
    }

    @Test
    void withoutEvenThatNobodyIsMailed() {
        Organisation bare = new Organisation(new UUID(0, 9), "North", null, null);
        assertThat(Recipients.of(team(Mode.LIVE), bare)).isEmpty();
    }

    @Test
    void aTeamInRehearsalIsHeardOfByTheClinicalLeadAlone() {
        assertThat(emails(Mode.REHEARSAL, lead("kim@north.example", false))).containsExactly("clinical@north.example");
    }

    @Test
    void aTeamThatIsOffIsHeardOfByNobody() {
        assertThat(emails(Mode.OFF, lead("kim@north.example", false))).isEmpty();
    }

    @Test
    void oneAddressHoweverItIsWrittenIsOneRecipient() {
        assertThat(emails(Mode.LIVE, lead("Kim@North.example", false), lead(" kim@north.example ", false)))
                .containsExactly("kim@north.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@north.example", "a@x.test", "a@b.invalid", "a@localhost", "a@example.com", "a@sub.example.org"
            })
    void reservedNamesMayBeWrittenToAnywhere(String address) {
        assertThat(Recipients.mayLeave(address, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@nhs.net", "a@example.com.evil.org", "a@myexample.com", "a@example.co.uk", "a"})
    void realAddressesAreWrittenToInProductionOnly(String address) {
        assertThat(Recipients.mayLeave(address, false)).isFalse();
        assertThat(Recipients.mayLeave(address, true)).isTrue();
    }

    private static List<String> emails(Mode mode, Lead... leads) {
        return Recipients.of(team(mode, leads), NORTH).stream()
                .map(Addressee::email)
                .toList();
    }

    private static Team team(Mode mode, Lead... leads) {
        return new Team(new UUID(0, 5), "Riverside", mode, List.of(leads));
    }

    private static Lead lead(@Nullable String email, boolean deputy) {
        return new Lead(null, email, deputy);
    }
}
