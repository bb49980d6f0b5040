/**
 * The doors and corridors of the alerts service: events come in through {@code Consumers}, requests through the resources, time
 * through {@code Ticks}; each {@code …Flow} walks its data through the rooms and owns the transactions.
 */
@NullMarked
package org.supervisionwatch.alerts;

import org.jspecify.annotations.NullMarked;
