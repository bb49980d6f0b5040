/** What other services are told of alerts: topic alerts.v1, by ids alone. */
@NullMarked
package org.supervisionwatch.alerts.episode.announcement;

import org.jspecify.annotations.NullMarked;
