package org.supervisionwatch.alerts.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.pack.Pack;

/** Which packs others than the clinical lead may hear of: those signed off, and drafts that somebody has answered for. */
@ApplicationScoped
public class Tellable {

    private final Packs packs;
    private final DraftAcknowledgements drafts;

    Tellable(Packs packs, DraftAcknowledgements drafts) {
        this.packs = packs;
        this.drafts = drafts;
    }

    /** As an organisation has it now. */
    public In in(UUID organisationId) {
        return new In(
                packs.current(), organisationId, drafts.days(organisationId).keySet());
    }

    /** @param answered the drafts answered for, by their keys */
    public record In(Shelf shelf, UUID organisationId, Set<String> answered) {

        /** @param version null if nobody knows any more under which one */
        public boolean includes(String pack, @Nullable String version) {
            return !Pack.isDraft(shelf.status(organisationId, pack, version))
                    || (version != null && answered.contains(DraftAcknowledgements.key(pack, version)));
        }
    }
}
