package org.supervisionwatch.chassis;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What kills a relay or takes the broker away, and then mostly waits. */
@Suite
@SelectPackages("org.supervisionwatch.chassis.publish")
@IncludeClassNamePatterns(DeathShare.CLASSES)
class DeathShare {

    static final String CLASSES = ".*\\.(BrokerAwayTest|RelayKilledTest)";
}
