/** What tests of the service share: events onto the topics, the clock, and questions over REST. */
@NullMarked
package org.supervisionwatch.alerts.testing;

import org.jspecify.annotations.NullMarked;
