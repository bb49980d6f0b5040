package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** The packs of one organisation that may govern a person. */
public interface PacksInForce {

    /**
     * The packs that govern a person on a day.
     *
     * @param role null if it is not known
     */
    List<Pack> governing(@Nullable String role, Set<String> memberships, LocalDate day);

    /** A version of a pack, in force or not. */
    Optional<Pack> byVersion(String pack, String version);

    /** The packs of an organisation in a catalogue. */
    static PacksInForce of(UUID organisationId, PackCatalogue catalogue) {
        return new PacksInForce() {
            @Override
            public List<Pack> governing(@Nullable String role, Set<String> memberships, LocalDate day) {
                return catalogue.governing(organisationId, role, memberships, day);
            }

            @Override
            public Optional<Pack> byVersion(String pack, String version) {
                return catalogue.byVersion(organisationId, pack, version);
            }
        };
    }
}
