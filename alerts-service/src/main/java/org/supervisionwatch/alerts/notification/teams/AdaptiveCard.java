package org.supervisionwatch.alerts.notification.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.text.EnglishText;

/** The message for a Teams workflow or connector: one adaptive card with a team's counts. */
public record AdaptiveCard(String type, List<CardAttachment> attachments) {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    public record CardAttachment(String contentType, CardContent content) {}

    /** @param body the card's blocks, from top to bottom */
    public record CardContent(
            @JsonProperty("$schema") String schema,
            String type,
            String version,
            List<CardBlock> body,
            List<CardAction> actions) {}

    /** A line of text, or a table of facts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CardBlock(
            String type,
            @Nullable String text,
            @Nullable String weight,
            @Nullable Boolean wrap,
            @Nullable List<CardFact> facts) {

        static CardBlock line(String text, boolean heading) {
            return new CardBlock("TextBlock", text, heading ? "Bolder" : "Default", true, null);
        }
    }

    public record CardFact(String title, String value) {}

    public record CardAction(String type, String title, URI url) {}

    /** @param link the status page; empty if its public address is not configured */
    public static AdaptiveCard of(String team, CardFigures figures, Optional<URI> link) {
        List<CardBlock> body = new ArrayList<>();
        body.add(CardBlock.line("Supervision: " + team, true));
        if (figures.nothingOpen()) {
            body.add(CardBlock.line("Nothing is open any more.", false));
        } else {
            body.add(new CardBlock("FactSet", null, null, null, facts(figures)));
        }
        List<CardAction> actions = link.map(
                        url -> List.of(new CardAction("Action.OpenUrl", "Open the status page", url)))
                .orElse(List.of());
        CardContent content = new CardContent(
                "http://adaptivecards.io/schemas/adaptive-card.json", "AdaptiveCard", "1.4", body, actions);
        return new AdaptiveCard("message", List.of(new CardAttachment(CARD, content)));
    }

    private static List<CardFact> facts(CardFigures figures) {
        List<CardFact> facts = new ArrayList<>();
        facts.add(new CardFact("Below the guideline", Integer.toString(figures.below())));
        if (figures.belowOwn() > 0) {
            facts.add(new CardFact("Below the service's own rule", Integer.toString(figures.belowOwn())));
        }
        facts.add(new CardFact("Not recorded", Integer.toString(figures.notRecorded())));
        facts.add(new CardFact("To be covered", Integer.toString(figures.toCover())));
        if (figures.oldestDays() > 0) {
            facts.add(new CardFact("Oldest", EnglishText.count(figures.oldestDays(), "day")));
        }
        return facts;
    }
}
