package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.SourceCitation;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.text.EnglishText;

/** Reports the packs that apply to people of an organisation. */
@ApplicationScoped
public class GuidelineReport {

    private final Sql sql;
    private final CatalogueCache catalogueCache;

    GuidelineReport(Sql sql, CatalogueCache catalogueCache) {
        this.sql = sql;
        this.catalogueCache = catalogueCache;
    }

    /**
     * A pack in force in an organisation, as the REST API returns it.
     *
     * @param status begins with draft until a clinical lead has signed it off
     * @param people number of people to whom it applies
     * @param overlay the organisation's overlay; left out if there is none
     * @param sources what its figures are based on, and how reliable each source is
     * @param document the full document; only if a single pack is requested
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PackView(
            String pack,
            String version,
            String title,
            String status,
            @Nullable String jurisdiction,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String calendar,
            int people,
            @Nullable OverlaySummaryView overlay,
            List<SourceView> sources,
            List<RequirementView> requirements,
            @Nullable JsonNode document) {}

    /** @param by who decided */
    public record OverlaySummaryView(int revision, String by, String why, Instant at) {

        static @Nullable OverlaySummaryView of(@Nullable Overlay overlay) {
            return overlay == null
                    ? null
                    : new OverlaySummaryView(overlay.revision(), overlay.by(), overlay.why(), overlay.at());
        }
    }

    /**
     * @param where an address or a page
     * @param read the day on which it was read
     * @param confidence {@code read} (on the body's own website), {@code secondary} or {@code memory}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceView(
            String id,
            @Nullable String title,
            @Nullable String where,
            @Nullable LocalDate read,
            String confidence,
            String says) {

        static SourceView of(SourceCitation citation) {
            return new SourceView(
                    citation.id(),
                    citation.title(),
                    citation.where(),
                    citation.read(),
                    EnglishText.code(citation.confidence()),
                    citation.says());
        }
    }

    /**
     * @param kind interval, quantity or ratio
     * @param sources by id
     * @param local the keys whose figures no source gives
     */
    public record RequirementView(String id, String kind, String strength, List<String> sources, List<String> local) {

        static RequirementView of(Requirement requirement) {
            String kind = switch (requirement) {
                case Interval _ -> "interval";
                case Quantity _ -> "quantity";
                case Ratio _ -> "ratio";
            };
            List<String> sources = requirement.rule().citations().stream()
                    .map(SourceCitation::id)
                    .toList();
            return new RequirementView(
                    requirement.id(),
                    kind,
                    EnglishText.code(requirement.rule().strength()),
                    sources,
                    requirement.rule().local().stream().sorted().toList());
        }
    }

    private record PeopleUnderPack(String pack, int people) {}

    /** All packs in use, by id. @param today in the organisation's zone */
    public List<PackView> all(UUID organisation, LocalDate today) {
        return packsInUse(organisation).stream()
                .flatMap(each -> view(organisation, each, today, false))
                .toList();
    }

    /** One pack with its document; empty if it applies to nobody. */
    public Optional<PackView> one(UUID organisation, String pack, LocalDate today) {
        return packsInUse(organisation).stream()
                .filter(each -> each.pack().equals(pack))
                .flatMap(each -> view(organisation, each, today, true))
                .findFirst();
    }

    /** Of a standing whose rule no longer governs the person the state is all there is. */
    private List<PeopleUnderPack> packsInUse(UUID organisation) {
        return sql.of("""
                        select pack, count(distinct person_id) as people from standing
                         where organisation_id = :organisation and team_id is not null
                           and (state = 'UNKNOWN' or standing -> 'nextChange' is not null)
                         group by pack order by pack
                        """).with("organisation", organisation).list(PeopleUnderPack.class);
    }

    private Stream<PackView> view(UUID organisation, PeopleUnderPack packInUse, LocalDate today, boolean withDocument) {
        return catalogueCache.fresh().inForce(organisation, packInUse.pack(), today).stream()
                .map(packVersion -> view(packVersion, packInUse.people(), withDocument));
    }

    private static PackView view(PackVersion packVersion, int people, boolean withDocument) {
        Pack pack = packVersion.pack();
        return new PackView(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.status(),
                pack.jurisdiction(),
                pack.effective().from(),
                pack.effective().to(),
                pack.calendar(),
                people,
                OverlaySummaryView.of(packVersion.overlay()),
                pack.sources().stream().map(SourceView::of).toList(),
                pack.requirements().stream().map(RequirementView::of).toList(),
                withDocument ? packVersion.document() : null);
    }
}
