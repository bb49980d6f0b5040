package org.supervisionwatch.alerts.notification.digest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.writing.DigestPlanner;
import org.supervisionwatch.alerts.notification.digest.writing.DigestStory;

class RecipientPolicyTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    private final DigestStory story = new DigestStory().on("2026-06-09");
    private final List<DigestLead> leads = new ArrayList<>();

    @Test
    void leadsAreNotifiedAndDeputiesAreNot() {
        lead("kim@north.example").deputy("deputy@north.example");
        assertThat(recipients(MailingMode.LIVE)).containsExactly("kim@north.example");
    }

    @Test
    void theDeputyStandsInForALeadWhoIsAway() {
        leads.add(new DigestLead(null, "kim@north.example", false, true));
        deputy("deputy@north.example");
        assertThat(recipients(MailingMode.LIVE)).containsExactly("deputy@north.example");
        assertThat(RosterVacancies.of(story.snapshot())).isEmpty();
    }

    @Test
    void theDeputyStandsInIfNoLeadCanBeReached() {
        lead(null).deputy("deputy@north.example");
        assertThat(recipients(MailingMode.LIVE)).containsExactly("deputy@north.example");
        leads.clear();
        lead("not an address").deputy("deputy@north.example");
        assertThat(recipients(MailingMode.LIVE)).containsExactly("deputy@north.example");
        leads.clear();
        lead("kim@north.example").deputy("deputy@north.example");
        story.refuses("kim@north.example");
        assertThat(recipients(MailingMode.LIVE)).containsExactly("deputy@north.example");
    }

    @Test
    void withNobodyReachableTheFallbackIsNotifiedAndTheVacancyReported() {
        assertThat(recipients(MailingMode.LIVE)).containsExactly("fallback@north.example");
        assertThat(RosterVacancies.of(story.snapshot())).hasSize(1);
        story.refuses("fallback@north.example");
        assertThat(recipients(MailingMode.LIVE)).isEmpty();
        assertThat(DigestPlanner.withoutRecipients(story.snapshot())).hasSize(1);
    }

    @Test
    void onlyTheClinicalLeadIsNotifiedAboutATeamInRehearsal() {
        lead("kim@north.example");
        assertThat(recipients(MailingMode.REHEARSAL)).containsExactly("clinical@north.example");
        assertThat(notified(AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR, AlertAudience.SERVICE_MANAGER))
                .containsExactly("clinical@north.example");
    }

    @Test
    void nobodyIsNotifiedAboutATeamThatIsOff() {
        lead("kim@north.example");
        assertThat(recipients(MailingMode.OFF)).isEmpty();
        assertThat(notified(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD))
                .isEmpty();
    }

    @Test
    void anAddressInTwoSpellingsIsOneRecipient() {
        lead("Kim@North.example").lead(" kim@north.example ");
        assertThat(recipients(MailingMode.LIVE)).containsExactly("kim@north.example");
    }

    @Test
    void eachAudienceIsThePersonInThatRole() {
        lead("kim@north.example");
        story.supervises("Olga", "Sam", "Alex");
        recipients(MailingMode.LIVE);
        assertThat(notified(AlertAudience.SUPERVISEE)).containsExactly("sam@north.example");
        assertThat(notified(AlertAudience.SUPERVISOR)).containsExactly("olga@north.example");
        assertThat(notified(AlertAudience.TEAM_LEAD)).containsExactly("kim@north.example");
        assertThat(notified(AlertAudience.CLINICAL_LEAD)).containsExactly("clinical@north.example");
        assertThat(notified(AlertAudience.SERVICE_MANAGER)).containsExactly("manager@north.example");
    }

    @Test
    void anEpisodeAboutTheLeadGoesOneLevelUp() {
        lead("sam@north.example");
        recipients(MailingMode.LIVE);
        assertThat(notified(AlertAudience.TEAM_LEAD)).containsExactly("clinical@north.example");
        story.refuses("clinical@north.example");
        assertThat(notified(AlertAudience.TEAM_LEAD)).containsExactly("manager@north.example");
    }

    @Test
    void noDeputyOrCoLeadIsNotifiedAboutTheLead() {
        leads.add(new DigestLead(null, "sam@north.example", false, true));
        deputy("deputy@north.example");
        recipients(MailingMode.LIVE);
        assertThat(notified(AlertAudience.TEAM_LEAD)).containsExactly("clinical@north.example");
        leads.clear();
        lead("sam@north.example").lead("kim@north.example");
        recipients(MailingMode.LIVE);
        assertThat(notified(AlertAudience.TEAM_LEAD)).containsExactly("clinical@north.example");
    }

    @Test
    void onlyTheClinicalLeadIsNotifiedUnderAnUnacknowledgedDraft() {
        lead("kim@north.example");
        recipients(MailingMode.LIVE);
        story.with("Sam", episode -> episode.signOff = new DigestSnapshot.PackSignOff(true, null));
        assertThat(notified()).containsExactly("clinical@north.example");
        story.with("Sam", episode -> episode.signOff = new DigestSnapshot.PackSignOff(true, DUE));
        assertThat(notified()).containsExactly("kim@north.example");
    }

    private RecipientPolicyTest lead(@Nullable String email) {
        leads.add(new DigestLead(null, email, false, false));
        return this;
    }

    private void deputy(String email) {
        leads.add(new DigestLead(null, email, true, false));
    }

    private List<String> recipients(MailingMode mode) {
        story.team("Riverside", mode, leads, null).fallsBelow("Sam", "Riverside", DUE.toString());
        return new RecipientPolicy(story.snapshot())
                .of(riverside()).stream().map(MailRecipient::email).toList();
    }

    /** Who is notified of a step with this audience. */
    private List<String> notified(AlertAudience... audience) {
        story.with("Sam", episode -> {
            episode.steps.clear();
            episode.step(EpisodeLevel.BELOW, DUE, audience);
        });
        return notified();
    }

    private List<String> notified() {
        DigestSnapshot now = story.snapshot();
        return new RecipientPolicy(now)
                .dueSteps(now.episodes().getFirst(), riverside()).entrySet().stream()
                        .filter(one -> one.getValue().isPresent())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private DigestTeam riverside() {
        return story.snapshot().teams().getFirst();
    }
}
