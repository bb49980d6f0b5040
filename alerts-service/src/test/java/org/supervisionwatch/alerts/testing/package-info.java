/** What the tests of the service share: events, the clock, and calls over REST. */
@NullMarked
package org.supervisionwatch.alerts.testing;

import org.jspecify.annotations.NullMarked;
