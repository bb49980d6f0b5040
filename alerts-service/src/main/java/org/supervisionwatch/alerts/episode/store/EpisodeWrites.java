package org.supervisionwatch.alerts.episode.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.HistoryLine;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.ClosedEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.KeptEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.OpenedEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.ReopenedEpisode;
import org.supervisionwatch.alerts.episode.store.EpisodeWriter.RestrainedEpisode;

/** What is to be written about episodes: each kind of change in one statement, whatever the number of episodes. */
final class EpisodeWrites {

    final List<ClosedEpisode> closed = new ArrayList<>();
    final List<ReopenedEpisode> reopened = new ArrayList<>();
    final List<KeptEpisode> kept = new ArrayList<>();
    final List<OpenedEpisode> opened = new ArrayList<>();
    final List<RestrainedEpisode> restrained = new ArrayList<>();
    final Map<UUID, List<EscalationStep>> steps = new LinkedHashMap<>();
    final List<HistoryLine> history = new ArrayList<>();

    /** What closes comes first: at most one episode of a subject is open. */
    void write(EpisodeWriter episodes, EscalationStepStore escalation, EpisodeStore store) {
        episodes.close(closed);
        episodes.reopen(reopened);
        episodes.keep(kept);
        episodes.open(opened);
        episodes.restrain(restrained);
        escalation.set(steps);
        store.addHistory(history);
    }
}
