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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.Pack.AppliesTo;

/** All versions of all packs, with the overlays and bank holidays of one revision. Immutable: a new revision is a new catalogue. */
public final class PackCatalogue {

    private static final Comparator<PackVersion> LATEST = Comparator.comparing(
                    (PackVersion packVersion) -> packVersion.pack().effective().from())
            .thenComparing(PackVersion::base);

    private final long revision;
    private final HolidayCalendars calendars;
    private final List<PackVersion> packVersions;
    private final List<PackVersion> overlaid;
    private final List<PackVersion> former;

    /** By organisation, and by the id of the pack: they are asked for at each evaluation. */
    private final Map<UUID, SortedMap<String, List<PackVersion>>> byPack = new ConcurrentHashMap<>();

    /**
     * @param packVersions without overlays
     * @param overlaid the versions that result from overlays in force
     * @param former versions that are no longer in force but can still be looked up
     */
    PackCatalogue(
            long revision,
            HolidayCalendars calendars,
            List<PackVersion> packVersions,
            List<PackVersion> overlaid,
            List<PackVersion> former) {
        this.revision = revision;
        this.calendars = calendars;
        this.packVersions = List.copyOf(packVersions);
        this.overlaid = List.copyOf(overlaid);
        this.former = List.copyOf(former);
    }

    /**
     * The catalogue of the packs shipped with the service.
     *
     * @throws IllegalStateException if one of them is invalid
     */
    public static PackCatalogue shipped() {
        return CatalogueReader.read(StoredCatalogue.FRESH).orThrow();
    }

    public long revision() {
        return revision;
    }

    /** The bank-holiday calendars with the overrides applied. */
    public HolidayCalendars calendars() {
        return calendars;
    }

    /** All versions of all packs, without overlays. */
    public List<Pack> all() {
        return packVersions.stream().map(PackVersion::pack).toList();
    }

    /** The version in force on a day, without overlays; if there is none, the latest version. */
    public Optional<Pack> byId(String id, LocalDate day) {
        List<PackVersion> versions = of(packVersions, id);
        return Optional.ofNullable(latest(versions, day))
                .or(() -> versions.stream().max(LATEST))
                .map(PackVersion::pack);
    }

    /** Finds a version by name, including versions with an overlay of the organisation and ones no longer in force. */
    public Optional<Pack> byVersion(UUID organisationId, String id, String version) {
        return Stream.of(
                        packVersions,
                        forOrganisation(overlaid, organisationId),
                        forOrganisation(former, organisationId))
                .flatMap(List::stream)
                .map(PackVersion::pack)
                .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
                .findFirst();
    }

    /**
     * The status of a pack, which says whether it has been signed off.
     *
     * @param version the version of interest; null for the latest
     */
    public String status(UUID organisationId, String id, @Nullable String version) {
        return Optional.ofNullable(version)
                .flatMap(named -> byVersion(organisationId, id, named))
                .or(() -> of(of(organisationId), id).stream().max(LATEST).map(PackVersion::pack))
                .map(Pack::status)
                .orElse("unknown");
    }

    /** All versions of all packs for an organisation, with its overlay where there is one. */
    public List<PackVersion> of(UUID organisationId) {
        List<PackVersion> overlaidHere = forOrganisation(overlaid, organisationId);
        Map<List<String>, PackVersion> changed =
                overlaidHere.stream().collect(Collectors.toMap(PackCatalogue::name, Function.identity()));
        return packVersions.stream()
                .map(packVersion -> changed.getOrDefault(name(packVersion), packVersion))
                .toList();
    }

    /** The version of a pack in force for an organisation on a day; empty if there is none. */
    public Optional<PackVersion> inForce(UUID organisationId, String id, LocalDate day) {
        return Optional.ofNullable(latest(of(of(organisationId), id), day));
    }

    /**
     * The packs that apply to a person on a day, by id: of each pack the version in force (of several, the one that began last), if it
     * names the person's role or one of their memberships.
     *
     * @param role in force on the day; null if there is none
     */
    public List<Pack> governing(UUID organisationId, @Nullable String role, Set<String> memberships, LocalDate day) {
        return byPack(organisationId).values().stream()
                .flatMap(versions -> Stream.ofNullable(latest(versions, day)))
                .map(PackVersion::pack)
                .filter(pack -> appliesToPerson(pack.appliesTo(), role, memberships))
                .toList();
    }

    private SortedMap<String, List<PackVersion>> byPack(UUID organisationId) {
        return byPack.computeIfAbsent(
                organisationId,
                id -> of(id).stream()
                        .collect(Collectors.groupingBy(
                                packVersion -> packVersion.pack().id(), TreeMap::new, Collectors.toList())));
    }

    /** The days after a day on which a version comes into force or ceases to be in force in an organisation. */
    public Stream<LocalDate> turnsAfter(UUID organisationId, LocalDate day) {
        return byPack(organisationId).values().stream()
                .flatMap(List::stream)
                .map(packVersion -> packVersion.pack().effective())
                .flatMap(effective -> effective.to() == null
                        ? Stream.of(effective.from())
                        : Stream.of(effective.from(), effective.to().plusDays(1)))
                .filter(date -> date.isAfter(day));
    }

    /**
     * The catalogue of one organisation with a draft added. Versions replaced by the draft can still be found by name.
     *
     * @param replaced selects the versions of the same pack that the draft replaces
     */
    public PackCatalogue withDraft(UUID organisationId, PackVersion draft, Predicate<Pack> replaced) {
        List<PackVersion> governing = new ArrayList<>(List.of(draft));
        List<PackVersion> superseded = new ArrayList<>(former);
        superseded.addAll(packVersions);
        for (PackVersion packVersion : of(organisationId)) {
            boolean replacedByDraft =
                    packVersion.pack().id().equals(draft.pack().id()) && replaced.test(packVersion.pack());
            (replacedByDraft ? superseded : governing).add(packVersion);
        }
        return new PackCatalogue(revision, calendars, governing, List.of(), superseded);
    }

    private static boolean appliesToPerson(AppliesTo to, @Nullable String role, Set<String> memberships) {
        return (role != null && to.roles().contains(role)) || !Collections.disjoint(to.memberships(), memberships);
    }

    private static @Nullable PackVersion latest(Collection<PackVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(packVersion -> packVersion.pack().effective().contains(day))
                .max(LATEST)
                .orElse(null);
    }

    private static List<PackVersion> of(List<PackVersion> packVersions, String id) {
        return packVersions.stream().filter(each -> each.pack().id().equals(id)).toList();
    }

    private static List<PackVersion> forOrganisation(List<PackVersion> packVersions, UUID organisationId) {
        return packVersions.stream()
                .filter(each -> each.overlay() == null
                        || each.overlay().organisationId().equals(organisationId))
                .toList();
    }

    private static List<String> name(PackVersion packVersion) {
        return List.of(packVersion.pack().id(), packVersion.base());
    }
}
