/** Publishes alerts to other services on topic alerts.v1, with ids only. */
@NullMarked
package org.supervisionwatch.alerts.episode.announcement;

import org.jspecify.annotations.NullMarked;
