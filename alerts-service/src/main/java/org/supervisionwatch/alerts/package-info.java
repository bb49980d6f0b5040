/**
 * The alerts service. Its areas are the packages below, each with its own doors (REST, Kafka), corridors ({@code …Flow}, which own the
 * transactions) and rooms; here stands only what starts work by time.
 */
@MayKnow({
    "brake",
    "freshness",
    "kernel.wake",
    "notification.delivery",
    "notification.operations",
    "notification.teams",
    "notification.weeklink",
    "standing"
})
@NullMarked
package org.supervisionwatch.alerts;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
