/**
 * The alerts service. Each area below this package is one capability and holds its own entry points (resources, consumers), flows, which
 * own the transactions, and rooms. Here are only the timers, in {@code Ticks}.
 */
@NullMarked
package org.supervisionwatch.alerts;

import org.jspecify.annotations.NullMarked;
