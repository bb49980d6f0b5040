package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** The packs of one organisation, as somebody is put before them. */
public interface PacksInForce {

    /**
     * The packs that govern somebody on a day.
     *
     * @param role null if nobody said
     */
    List<Pack> governing(@Nullable String role, Set<String> memberships, LocalDate day);

    /** A version by its name, be it in force or not. */
    Optional<Pack> byVersion(String pack, String version);

    /** Those on the shelf. */
    static PacksInForce of(UUID organisationId, PackCatalogue shelf) {
        return new PacksInForce() {
            @Override
            public List<Pack> governing(@Nullable String role, Set<String> memberships, LocalDate day) {
                return shelf.governing(organisationId, role, memberships, day);
            }

            @Override
            public Optional<Pack> byVersion(String pack, String version) {
                return shelf.byVersion(organisationId, pack, version);
            }
        };
    }
}
