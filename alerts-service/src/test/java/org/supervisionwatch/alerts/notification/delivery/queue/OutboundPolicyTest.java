package org.supervisionwatch.alerts.notification.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@north.example", "a@x.test", "a@b.invalid", "a@localhost", "a@example.com", "a@sub.example.org"
            })
    void reservedDomainsMayBeMailedAnywhere(String address) {
        assertThat(OutboundPolicy.mayLeave(address, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@nhs.net", "a@example.com.evil.org", "a@myexample.com", "a@example.co.uk", "a"})
    void realAddressesAreMailedInProductionOnly(String address) {
        assertThat(OutboundPolicy.mayLeave(address, false)).isFalse();
        assertThat(OutboundPolicy.mayLeave(address, true)).isTrue();
    }
}
