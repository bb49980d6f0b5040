package org.supervisionwatch.alerts.standing.adhoc;

import java.util.List;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/**
 * The answer to a question.
 *
 * @param pack the one that was applied
 * @param standings one for each requirement in question, in the order of the pack
 */
public record AdHocEvaluation(Pack pack, List<Standing> standings) {}
