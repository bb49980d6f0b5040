package org.supervisionwatch.alerts.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.letter.Snapshot.Lead;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Team;
import org.supervisionwatch.alerts.pack.Alerts.Audience;

class RecipientsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    private final Story story = new Story().on("2026-06-09");
    private final List<Lead> leads = new ArrayList<>();

    @Test
    void leadsHearOfTheirTeamAndDeputiesDoNot() {
        lead("kim@north.example").deputy("deputy@north.example");
        assertThat(hear(Mode.LIVE)).containsExactly("kim@north.example");
    }

    @Test
    void forALeadWhoIsAwayItIsTheDeputy() {
        leads.add(new Lead(null, "kim@north.example", false, true));
        deputy("deputy@north.example");
        assertThat(hear(Mode.LIVE)).containsExactly("deputy@north.example");
        assertThat(Vacancies.of(story.snapshot())).isEmpty();
    }

    @Test
    void withoutALeadWhoCanBeReachedItIsTheDeputy() {
        lead(null).deputy("deputy@north.example");
        assertThat(hear(Mode.LIVE)).containsExactly("deputy@north.example");
        leads.clear();
        lead("not an address").deputy("deputy@north.example");
        assertThat(hear(Mode.LIVE)).containsExactly("deputy@north.example");
        leads.clear();
        lead("kim@north.example").deputy("deputy@north.example");
        story.refuses("kim@north.example");
        assertThat(hear(Mode.LIVE)).containsExactly("deputy@north.example");
    }

    @Test
    void withoutAnybodyItIsTheFallbackAndThoseWhoRunTheServiceAreToKnow() {
        assertThat(hear(Mode.LIVE)).containsExactly("fallback@north.example");
        assertThat(Vacancies.of(story.snapshot())).hasSize(1);
        story.refuses("fallback@north.example");
        assertThat(hear(Mode.LIVE)).isEmpty();
        assertThat(Letters.unheard(story.snapshot())).hasSize(1);
    }

    @Test
    void aTeamInRehearsalIsHeardOfByTheClinicalLeadAlone() {
        lead("kim@north.example");
        assertThat(hear(Mode.REHEARSAL)).containsExactly("clinical@north.example");
        assertThat(told(Audience.SUPERVISEE, Audience.SUPERVISOR, Audience.SERVICE_MANAGER))
                .containsExactly("clinical@north.example");
    }

    @Test
    void aTeamThatIsOffIsHeardOfByNobody() {
        lead("kim@north.example");
        assertThat(hear(Mode.OFF)).isEmpty();
        assertThat(told(Audience.TEAM_LEAD, Audience.CLINICAL_LEAD)).isEmpty();
    }

    @Test
    void oneAddressHoweverItIsWrittenIsOneRecipient() {
        lead("Kim@North.example").lead(" kim@north.example ");
        assertThat(hear(Mode.LIVE)).containsExactly("kim@north.example");
    }

    @Test
    void eachAudienceIsWhoeverPlaysThatPart() {
        lead("kim@north.example");
        story.supervises("Olga", "Sam", "Alex");
        hear(Mode.LIVE);
        assertThat(told(Audience.SUPERVISEE)).containsExactly("sam@north.example");
        assertThat(told(Audience.SUPERVISOR)).containsExactly("olga@north.example");
        assertThat(told(Audience.TEAM_LEAD)).containsExactly("kim@north.example");
        assertThat(told(Audience.CLINICAL_LEAD)).containsExactly("clinical@north.example");
        assertThat(told(Audience.SERVICE_MANAGER)).containsExactly("manager@north.example");
    }

    @Test
    void whatIsAboutTheLeadHerselfGoesOneStepUp() {
        lead("sam@north.example");
        hear(Mode.LIVE);
        assertThat(told(Audience.TEAM_LEAD)).containsExactly("clinical@north.example");
        story.refuses("clinical@north.example");
        assertThat(told(Audience.TEAM_LEAD)).containsExactly("manager@north.example");
    }

    @Test
    void noDeputyAndNoOtherLeadHearsOfTheLead() {
        leads.add(new Lead(null, "sam@north.example", false, true));
        deputy("deputy@north.example");
        hear(Mode.LIVE);
        assertThat(told(Audience.TEAM_LEAD)).containsExactly("clinical@north.example");
        leads.clear();
        lead("sam@north.example").lead("kim@north.example");
        hear(Mode.LIVE);
        assertThat(told(Audience.TEAM_LEAD)).containsExactly("clinical@north.example");
    }

    @Test
    void aDraftThatNobodyAnsweredForIsHeardOfByTheClinicalLeadAlone() {
        lead("kim@north.example");
        hear(Mode.LIVE);
        story.with("Sam", matter -> matter.signing = new Snapshot.Signing(true, null));
        assertThat(concerned()).containsExactly("clinical@north.example");
        story.with("Sam", matter -> matter.signing = new Snapshot.Signing(true, DUE));
        assertThat(concerned()).containsExactly("kim@north.example");
    }

    private RecipientsTest lead(@Nullable String email) {
        leads.add(new Lead(null, email, false, false));
        return this;
    }

    private void deputy(String email) {
        leads.add(new Lead(null, email, true, false));
    }

    private List<String> hear(Mode mode) {
        story.team("Riverside", mode, leads, null).fallsBelow("Sam", "Riverside", DUE.toString());
        return new Recipients(story.snapshot())
                .of(riverside()).stream().map(Addressee::email).toList();
    }

    /** Who is told of a step with this audience. */
    private List<String> told(Audience... audience) {
        story.with("Sam", matter -> {
            matter.rungs.clear();
            matter.rung(Level.BELOW, DUE, audience);
        });
        return concerned();
    }

    private List<String> concerned() {
        Snapshot now = story.snapshot();
        return new Recipients(now)
                .concerned(now.matters().getFirst(), riverside()).entrySet().stream()
                        .filter(one -> one.getValue().isPresent())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private Team riverside() {
        return story.snapshot().teams().getFirst();
    }
}
