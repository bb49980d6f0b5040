package org.supervisionwatch.alerts.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.letter.Wording;

/** The message that Teams' workflows and connectors take: one adaptive card. */
public record AdaptiveCard(String type, List<Attachment> attachments) {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    public record Attachment(String contentType, Content content) {}

    /** @param body the card's blocks, from top to bottom */
    public record Content(
            @JsonProperty("$schema") String schema,
            String type,
            String version,
            List<Block> body,
            List<Action> actions) {}

    /** A line of text, or a table of facts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Block(
            String type,
            @Nullable String text,
            @Nullable String weight,
            @Nullable Boolean wrap,
            @Nullable List<Fact> facts) {

        static Block line(String text, boolean heading) {
            return new Block("TextBlock", text, heading ? "Bolder" : "Default", true, null);
        }
    }

    public record Fact(String title, String value) {}

    public record Action(String type, String title, URI url) {}

    /** @param link the page that says more; empty if people cannot reach it */
    public static AdaptiveCard of(String team, Figures figures, Optional<URI> link) {
        List<Block> body = new ArrayList<>();
        body.add(Block.line("Supervision: " + team, true));
        if (figures.nothingOpen()) {
            body.add(Block.line("Nothing is open any more.", false));
        } else {
            body.add(new Block("FactSet", null, null, null, facts(figures)));
        }
        List<Action> actions = link.map(url -> List.of(new Action("Action.OpenUrl", "Open the status page", url)))
                .orElse(List.of());
        return new AdaptiveCard(
                "message",
                List.of(new Attachment(
                        CARD,
                        new Content(
                                "http://adaptivecards.io/schemas/adaptive-card.json",
                                "AdaptiveCard",
                                "1.4",
                                body,
                                actions))));
    }

    private static List<Fact> facts(Figures figures) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Below the guideline", Integer.toString(figures.below())));
        if (figures.belowOwn() > 0) {
            facts.add(new Fact("Below the service's own rule", Integer.toString(figures.belowOwn())));
        }
        facts.add(new Fact("Not recorded", Integer.toString(figures.notRecorded())));
        facts.add(new Fact("To be covered", Integer.toString(figures.toCover())));
        if (figures.oldestDays() > 0) {
            facts.add(new Fact("Oldest", Wording.count(figures.oldestDays(), "day")));
        }
        return facts;
    }
}
