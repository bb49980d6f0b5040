package org.supervisionwatch.supervision.session.warning;

import java.util.List;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/** The result of a request, with what is doubtful about what it recorded. */
public record WarnedOutcome(SessionWriteOutcome outcome, List<SessionWarning> warnings) {}
