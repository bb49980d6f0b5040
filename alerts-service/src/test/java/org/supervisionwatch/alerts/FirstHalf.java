package org.supervisionwatch.alerts;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Half of the classes that need a service, by their initials; see decision 0007. The other half runs in a JVM beside this one. */
@Suite
@SelectPackages("org.supervisionwatch.alerts")
@IncludeClassNamePatterns(".*\\.[A-L][^.]*Test")
@IncludeTags("io.quarkus.test.junit.QuarkusTest")
class FirstHalf {}
