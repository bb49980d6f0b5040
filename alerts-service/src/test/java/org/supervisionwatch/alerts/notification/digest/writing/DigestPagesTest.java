package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;

/** The two bodies of a mail, rendered. {@code target/letters/letter.html} can be opened in a browser. */
class DigestPagesTest {

    private static final Path PAGES = Path.of("target/letters");

    @Test
    void htmlAndPlainTextBothContainEverything() throws IOException {
        DigestContent digest = everything();
        assertThat(digest.subject()).isEqualTo("3 alerts and 5 more: Riverside team");
        String page = unescaped(render("letterHtml.html", digest));
        String text = render("letterText.txt", digest);
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve("letter.html"), render("letterHtml.html", digest));
        Files.writeString(PAGES.resolve("letter.txt"), text);

        assertThat(digest.sections())
                .extracting(DigestContent.DigestSection::title)
                .containsExactly(
                        "Below the guideline",
                        "Not recorded: outcome unknown",
                        "Below the service's own rule",
                        "To arrange",
                        "Back on track");
        assertThat(said(digest)).hasSizeGreaterThan(40).allMatch(page::contains).allMatch(text::contains);
    }

    @Test
    void aDigestWithNothingNewIsShort() throws IOException {
        DigestContent digest = new DigestStory()
                .on("2026-05-29")
                .team("Riverside", MailingMode.LIVE, "kim@north.example")
                .inPost("Ann", "Riverside")
                .on("2026-06-01")
                .digests(null)
                .getFirst();
        assertThat(render("letterText.txt", digest)).isEqualTo("""
                        All is well: Riverside team
                        North, Mon 1 Jun 2026

                        We send this weekly summary even when nothing is new, so you know the check has run.

                        WHO WAS CHECKED
                        1 of 1 checked, 0 not watched, 0 unknown

                        --
                        You receive this because the roster of North names you as a contact for these people, or because it is about you. It is sent automatically; replies are not read.
                        """);
    }

    private static DigestContent everything() {
        DigestStory story = new DigestStory()
                .on("2026-05-29")
                .team("Riverside", MailingMode.LIVE, "kim@north.example")
                .supervises("Sam Hill", "Bea Late", "Cal Later", "Dot Cover")
                .supervises("Jo Bell", "Eli Own", "Fay Silent", "Ann Back");
        story.on("2026-06-04")
                .fallsBelow("Ann Back", "Riverside", "2026-05-29")
                .fallsBelow("Gus Known", "Riverside", "2026-05-28");
        story.run();
        story.on("2026-06-09")
                .recovers("Ann Back", ClosingCause.SESSION_HELD)
                .away("Sam Hill", "2026-06-01", "2026-06-19");
        story.fallsBelow("Bea Late", "Riverside", "2026-06-04").fallsBelow("Cal Later", "Riverside", "2026-06-03");
        story.notice("Dot Cover", "Riverside", EpisodeKind.NEEDS_COVER, "2026-06-12")
                .notWatched("Hal Coach", "Riverside", "no_role");
        more(story);
        return digestOf(story);
    }

    private static DigestContent digestOf(DigestStory story) {
        Set<UUID> team = Set.of(DigestStory.id("Riverside"));
        return DigestPlanner.of(
                        story.snapshot(), new DigestScope(false, team, team, Set.of(), Set.of()), DigestPagesTest::link)
                .contents()
                .stream()
                .filter(digest -> digest.recipient().equals("kim@north.example"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> link(DigestSnapshot.EpisodeSnapshot current, String name, String recipient) {
        return Optional.of("https://watch.example/log/" + name.replace(" ", ""));
    }

    private static void more(DigestStory story) {
        story.fallsBelow("Eli Own", "Riverside", "2026-06-03").with("Eli Own", episode -> {
            episode.strength = RequirementStrength.LOCAL;
            episode.steps.removeIf(step -> step.level() == EpisodeLevel.ESCALATED);
        });
        story.fallsBelow("Fay Silent", "Riverside", "2026-06-02").with("Fay Silent", episode -> {
            episode.unrecorded = true;
            episode.paused.add(new Period(LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 24)));
        });
        story.notice("Kit Rebook", "Riverside", EpisodeKind.REBOOK, "2026-06-15")
                .fallsBelow("Ivy Must", "Riverside", "2026-06-05");
        story.with(
                "Gus Known",
                episode -> episode.acknowledgement = new Acknowledgement(
                        "Kim Lead", Acknowledgement.AcknowledgementReason.SESSION_ARRANGED, LocalDate.of(2026, 6, 12)));
    }

    /** Every sentence of a digest. */
    private static List<String> said(DigestContent digest) {
        List<String> said = new ArrayList<>(List.of(digest.heading(), digest.organisation(), digest.day()));
        Stream.of(
                        digest.banners(),
                        digest.acknowledgedOrHeld(),
                        digest.counted(),
                        digest.notWatched(),
                        digest.guidelines())
                .forEach(said::addAll);
        digest.entries().forEach(entry -> {
            said.addAll(List.of(entry.title(), entry.requirement(), entry.status(), entry.why()));
            said.addAll(entry.lines());
            entry.people().forEach(one -> {
                said.add(one.title());
                said.addAll(one.lines());
                said.add(String.valueOf(one.link()));
            });
            said.addAll(entry.notes());
            entry.todo().forEach(each -> said.addAll(List.of(each.label(), each.text())));
        });
        return said;
    }

    private static String render(String template, DigestContent digest) throws IOException {
        String source = Files.readString(Path.of("src/main/resources/templates/mail/" + template));
        var variant = io.quarkus.qute.Variant.forContentType(template.endsWith("html") ? "text/html" : "text/plain");
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new io.quarkus.qute.HtmlEscaper(List.of("text/html")))
                .removeStandaloneLines(true)
                .build()
                .parse(source, variant)
                .data("digest", digest)
                .render();
    }

    private static String unescaped(String page) {
        return page.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"");
    }
}
