/** What lateness means: an episode opens, goes on, closes or comes back. Decided by a pure function, in the transaction of the standing. */
@NullMarked
package org.supervisionwatch.alerts.episode.decision;

import org.jspecify.annotations.NullMarked;
