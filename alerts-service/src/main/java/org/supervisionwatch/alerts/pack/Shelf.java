package org.supervisionwatch.alerts.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every version of every pack, as it is known at one moment. */
public record Shelf(List<Pack> all) {

    public Shelf {
        all = List.copyOf(all);
    }

    /** The version in force on a day; if none is, the latest one. */
    public Optional<Pack> byId(String id, LocalDate on) {
        return inForce(id, on)
                .or(() -> versions(id)
                        .max(Comparator.comparing(pack -> pack.effective().from())));
    }

    /** A version by its name. */
    public Optional<Pack> byVersion(UUID organisationId, String id, String version) {
        return versions(id).filter(pack -> pack.version().equals(version)).findFirst();
    }

    /**
     * The packs that govern somebody on a day: those of her role and those of her memberships.
     *
     * @param role null if nobody said
     */
    public List<Pack> governing(UUID organisationId, @Nullable String role, Set<String> memberships, LocalDate day) {
        return all.stream()
                .map(Pack::id)
                .distinct()
                .flatMap(id -> inForce(id, day).stream())
                .filter(pack -> concerns(pack.appliesTo(), role, memberships))
                .toList();
    }

    /** The days after a day on which a pack begins or ceases to govern. */
    public Stream<LocalDate> turnsAfter(LocalDate day) {
        return all.stream()
                .flatMap(pack -> Stream.of(
                        pack.effective().from(),
                        pack.effective().to() == null
                                ? null
                                : pack.effective().to().plusDays(1)))
                .filter(Objects::nonNull)
                .filter(turn -> turn.isAfter(day));
    }

    /** Of two versions in force at once, the one that began later. */
    private Optional<Pack> inForce(String id, LocalDate day) {
        return versions(id)
                .filter(pack -> pack.effective().contains(day))
                .max(Comparator.comparing(pack -> pack.effective().from()));
    }

    private Stream<Pack> versions(String id) {
        return all.stream().filter(pack -> pack.id().equals(id));
    }

    private static boolean concerns(Pack.AppliesTo to, @Nullable String role, Set<String> memberships) {
        return (role != null && to.roles().contains(role)) || !Collections.disjoint(to.memberships(), memberships);
    }
}
