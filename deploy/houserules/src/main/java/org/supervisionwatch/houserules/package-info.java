/** How a service is laid out, as tests that were seen to fail. A service extends {@code HouseRulesContract} and gives its rooms. */
@MayKnow("figures")
@NullMarked
package org.supervisionwatch.houserules;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
