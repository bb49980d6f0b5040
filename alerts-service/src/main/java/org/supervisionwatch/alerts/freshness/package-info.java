/**
 * Data gaps: when standings are not known because a feed is behind or far too few sessions are recorded. People are then shown as unknown,
 * not as late.
 */
@NullMarked
package org.supervisionwatch.alerts.freshness;

import org.jspecify.annotations.NullMarked;
