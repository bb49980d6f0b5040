package org.supervisionwatch.alerts.guideline.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** Decides under which packs leads may be notified: those signed off, and acknowledged drafts. */
@ApplicationScoped
public class NotifiablePacks {

    private final CatalogueCache catalogueCache;
    private final DraftAcknowledgementStore acknowledgements;

    NotifiablePacks(CatalogueCache catalogueCache, DraftAcknowledgementStore acknowledgements) {
        this.catalogueCache = catalogueCache;
        this.acknowledgements = acknowledgements;
    }

    /** The versions notifiable in an organisation now. */
    public NotifiableVersions in(UUID organisationId) {
        return new NotifiableVersions(
                catalogueCache.current(),
                organisationId,
                acknowledgements.days(organisationId).keySet());
    }

    /** @param acknowledged keys of the acknowledged drafts */
    public record NotifiableVersions(PackCatalogue catalogue, UUID organisationId, Set<String> acknowledged) {

        /** @param version null if the version is no longer known */
        public boolean includes(String pack, @Nullable String version) {
            return !Pack.isDraft(catalogue.status(organisationId, pack, version))
                    || (version != null && acknowledged.contains(DraftAcknowledgementStore.key(pack, version)));
        }
    }
}
