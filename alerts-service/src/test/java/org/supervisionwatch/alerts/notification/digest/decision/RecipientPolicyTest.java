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
    void leadsHearOfTheirTeamAndDeputiesDoNot() {
        lead("kim@north.example").deputy("deputy@north.example");
        assertThat(hear(MailingMode.LIVE)).containsExactly("kim@north.example");
    }

    @Test
    void forALeadWhoIsAwayItIsTheDeputy() {
        leads.add(new DigestLead(null, "kim@north.example", false, true));
        deputy("deputy@north.example");
        assertThat(hear(MailingMode.LIVE)).containsExactly("deputy@north.example");
        assertThat(RosterVacancies.of(story.snapshot())).isEmpty();
    }

    @Test
    void withoutALeadWhoCanBeReachedItIsTheDeputy() {
        lead(null).deputy("deputy@north.example");
        assertThat(hear(MailingMode.LIVE)).containsExactly("deputy@north.example");
        leads.clear();
        lead("not an address").deputy("deputy@north.example");
        assertThat(hear(MailingMode.LIVE)).containsExactly("deputy@north.example");
        leads.clear();
        lead("kim@north.example").deputy("deputy@north.example");
        story.refuses("kim@north.example");
        assertThat(hear(MailingMode.LIVE)).containsExactly("deputy@north.example");
    }

    @Test
    void withoutAnybodyItIsTheFallbackAndThoseWhoRunTheServiceAreToKnow() {
        assertThat(hear(MailingMode.LIVE)).containsExactly("fallback@north.example");
        assertThat(RosterVacancies.of(story.snapshot())).hasSize(1);
        story.refuses("fallback@north.example");
        assertThat(hear(MailingMode.LIVE)).isEmpty();
        assertThat(DigestPlanner.unheard(story.snapshot())).hasSize(1);
    }

    @Test
    void aTeamInRehearsalIsHeardOfByTheClinicalLeadAlone() {
        lead("kim@north.example");
        assertThat(hear(MailingMode.REHEARSAL)).containsExactly("clinical@north.example");
        assertThat(told(AlertAudience.SUPERVISEE, AlertAudience.SUPERVISOR, AlertAudience.SERVICE_MANAGER))
                .containsExactly("clinical@north.example");
    }

    @Test
    void aTeamThatIsOffIsHeardOfByNobody() {
        lead("kim@north.example");
        assertThat(hear(MailingMode.OFF)).isEmpty();
        assertThat(told(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD)).isEmpty();
    }

    @Test
    void oneAddressHoweverItIsWrittenIsOneRecipient() {
        lead("Kim@North.example").lead(" kim@north.example ");
        assertThat(hear(MailingMode.LIVE)).containsExactly("kim@north.example");
    }

    @Test
    void eachAudienceIsWhoeverPlaysThatPart() {
        lead("kim@north.example");
        story.supervises("Olga", "Sam", "Alex");
        hear(MailingMode.LIVE);
        assertThat(told(AlertAudience.SUPERVISEE)).containsExactly("sam@north.example");
        assertThat(told(AlertAudience.SUPERVISOR)).containsExactly("olga@north.example");
        assertThat(told(AlertAudience.TEAM_LEAD)).containsExactly("kim@north.example");
        assertThat(told(AlertAudience.CLINICAL_LEAD)).containsExactly("clinical@north.example");
        assertThat(told(AlertAudience.SERVICE_MANAGER)).containsExactly("manager@north.example");
    }

    @Test
    void whatIsAboutTheLeadHerselfGoesOneStepUp() {
        lead("sam@north.example");
        hear(MailingMode.LIVE);
        assertThat(told(AlertAudience.TEAM_LEAD)).containsExactly("clinical@north.example");
        story.refuses("clinical@north.example");
        assertThat(told(AlertAudience.TEAM_LEAD)).containsExactly("manager@north.example");
    }

    @Test
    void noDeputyAndNoOtherLeadHearsOfTheLead() {
        leads.add(new DigestLead(null, "sam@north.example", false, true));
        deputy("deputy@north.example");
        hear(MailingMode.LIVE);
        assertThat(told(AlertAudience.TEAM_LEAD)).containsExactly("clinical@north.example");
        leads.clear();
        lead("sam@north.example").lead("kim@north.example");
        hear(MailingMode.LIVE);
        assertThat(told(AlertAudience.TEAM_LEAD)).containsExactly("clinical@north.example");
    }

    @Test
    void aDraftThatNobodyAnsweredForIsHeardOfByTheClinicalLeadAlone() {
        lead("kim@north.example");
        hear(MailingMode.LIVE);
        story.with("Sam", matter -> matter.signing = new DigestSnapshot.PackSignOff(true, null));
        assertThat(concerned()).containsExactly("clinical@north.example");
        story.with("Sam", matter -> matter.signing = new DigestSnapshot.PackSignOff(true, DUE));
        assertThat(concerned()).containsExactly("kim@north.example");
    }

    private RecipientPolicyTest lead(@Nullable String email) {
        leads.add(new DigestLead(null, email, false, false));
        return this;
    }

    private void deputy(String email) {
        leads.add(new DigestLead(null, email, true, false));
    }

    private List<String> hear(MailingMode mode) {
        story.team("Riverside", mode, leads, null).fallsBelow("Sam", "Riverside", DUE.toString());
        return new RecipientPolicy(story.snapshot())
                .of(riverside()).stream().map(MailRecipient::email).toList();
    }

    /** Who is told of a step with this audience. */
    private List<String> told(AlertAudience... audience) {
        story.with("Sam", matter -> {
            matter.rungs.clear();
            matter.rung(EpisodeLevel.BELOW, DUE, audience);
        });
        return concerned();
    }

    private List<String> concerned() {
        DigestSnapshot now = story.snapshot();
        return new RecipientPolicy(now)
                .concerned(now.matters().getFirst(), riverside()).entrySet().stream()
                        .filter(one -> one.getValue().isPresent())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private DigestTeam riverside() {
        return story.snapshot().teams().getFirst();
    }
}
