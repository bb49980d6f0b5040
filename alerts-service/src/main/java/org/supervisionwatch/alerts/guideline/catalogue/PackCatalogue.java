package org.supervisionwatch.alerts.guideline.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.Pack.AppliesTo;

/** Every version of every pack, with the overlays and bank holidays of one revision. It never changes; a new revision is a new shelf. */
public final class PackCatalogue {

    private static final Comparator<PackVersion> LATEST = Comparator.comparing(
                    (PackVersion edition) -> edition.pack().effective().from())
            .thenComparing(PackVersion::base);

    private final long revision;
    private final HolidayCalendars calendars;
    private final List<PackVersion> editions;
    private final List<PackVersion> overlaid;
    private final List<PackVersion> former;

    /**
     * @param editions as they are, without overlays
     * @param overlaid those that overlays in force make of them
     * @param former those that do not govern any more and can still be looked up
     */
    PackCatalogue(
            long revision,
            HolidayCalendars calendars,
            List<PackVersion> editions,
            List<PackVersion> overlaid,
            List<PackVersion> former) {
        this.revision = revision;
        this.calendars = calendars;
        this.editions = List.copyOf(editions);
        this.overlaid = List.copyOf(overlaid);
        this.former = List.copyOf(former);
    }

    /** What ships with the service, and nothing else. A fault in it ends the start. */
    public static PackCatalogue shipped() {
        return CatalogueReader.read(StoredCatalogue.FRESH).orFail();
    }

    public long revision() {
        return revision;
    }

    /** With the days proclaimed. */
    public HolidayCalendars calendars() {
        return calendars;
    }

    /** Every version of every pack, without overlays. */
    public List<Pack> all() {
        return editions.stream().map(PackVersion::pack).toList();
    }

    /** The version in force on a day, without overlays; if none is, the latest one. */
    public Optional<Pack> byId(String id, LocalDate day) {
        List<PackVersion> versions = of(editions, id);
        return Optional.ofNullable(latest(versions, day))
                .or(() -> versions.stream().max(LATEST))
                .map(PackVersion::pack);
    }

    /** A version by its name, be it one with an overlay of the organisation, in force or not any more. */
    public Optional<Pack> byVersion(UUID organisationId, String id, String version) {
        return Stream.of(editions, hers(overlaid, organisationId), hers(former, organisationId))
                .flatMap(List::stream)
                .map(PackVersion::pack)
                .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
                .findFirst();
    }

    /**
     * Whether anybody has signed a pack off.
     *
     * @param version under which something was worked out; null: whatever is latest
     */
    public String status(UUID organisationId, String id, @Nullable String version) {
        return Optional.ofNullable(version)
                .flatMap(named -> byVersion(organisationId, id, named))
                .or(() -> of(of(organisationId), id).stream().max(LATEST).map(PackVersion::pack))
                .map(Pack::status)
                .orElse("unknown");
    }

    /** Every version of every pack as an organisation has it: with its overlay, where it laid one. */
    public List<PackVersion> of(UUID organisationId) {
        List<PackVersion> own = hers(overlaid, organisationId);
        Map<List<String>, PackVersion> changed =
                own.stream().collect(Collectors.toMap(PackCatalogue::name, Function.identity()));
        return editions.stream()
                .map(edition -> changed.getOrDefault(name(edition), edition))
                .toList();
    }

    /** The version of a pack that is in force for an organisation on a day; empty if none is. */
    public Optional<PackVersion> inForce(UUID organisationId, String id, LocalDate day) {
        return Optional.ofNullable(latest(of(of(organisationId), id), day));
    }

    /**
     * The packs that govern somebody on a day, by id: of each pack the version in force, where two are, the one that began later; and of
     * these the ones for her role, or for a membership that she holds.
     *
     * @param role in force on the day; null: none
     */
    public List<Pack> governing(UUID organisationId, @Nullable String role, Set<String> memberships, LocalDate day) {
        Map<String, List<PackVersion>> byPack = of(organisationId).stream()
                .collect(Collectors.groupingBy(edition -> edition.pack().id(), TreeMap::new, Collectors.toList()));
        return byPack.values().stream()
                .flatMap(versions -> Stream.ofNullable(latest(versions, day)))
                .map(PackVersion::pack)
                .filter(pack -> isHers(pack.appliesTo(), role, memberships))
                .toList();
    }

    /** The days after a day on which a version begins or ceases to govern in an organisation. */
    public Stream<LocalDate> turnsAfter(UUID organisationId, LocalDate day) {
        return of(organisationId).stream()
                .map(edition -> edition.pack().effective())
                .flatMap(effective -> effective.to() == null
                        ? Stream.of(effective.from())
                        : Stream.of(effective.from(), effective.to().plusDays(1)))
                .filter(turn -> turn.isAfter(day));
    }

    /**
     * The shelf as one organisation would have it with a draft on it. What the draft takes the place of can still be found by its version.
     *
     * @param replaced which versions of the same pack do not govern any more
     */
    public PackCatalogue trying(UUID organisationId, PackVersion draft, Predicate<Pack> replaced) {
        List<PackVersion> tried = new ArrayList<>(List.of(draft));
        List<PackVersion> aside = new ArrayList<>(former);
        aside.addAll(editions);
        for (PackVersion edition : of(organisationId)) {
            boolean gone = edition.pack().id().equals(draft.pack().id()) && replaced.test(edition.pack());
            (gone ? aside : tried).add(edition);
        }
        return new PackCatalogue(revision, calendars, tried, List.of(), aside);
    }

    private static boolean isHers(AppliesTo to, @Nullable String role, Set<String> memberships) {
        return (role != null && to.roles().contains(role)) || !Collections.disjoint(to.memberships(), memberships);
    }

    private static @Nullable PackVersion latest(Collection<PackVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(edition -> edition.pack().effective().contains(day))
                .max(LATEST)
                .orElse(null);
    }

    private static List<PackVersion> of(List<PackVersion> editions, String id) {
        return editions.stream().filter(each -> each.pack().id().equals(id)).toList();
    }

    private static List<PackVersion> hers(List<PackVersion> editions, UUID organisationId) {
        return editions.stream()
                .filter(each -> each.overlay() == null
                        || each.overlay().organisationId().equals(organisationId))
                .toList();
    }

    private static List<String> name(PackVersion edition) {
        return List.of(edition.pack().id(), edition.base());
    }
}
