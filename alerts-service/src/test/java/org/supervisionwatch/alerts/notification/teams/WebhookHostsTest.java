package org.supervisionwatch.alerts.notification.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHostsTest {

    private static final List<String> HOSTS =
            List.of("*.webhook.office.com", "*.logic.azure.com", "*.powerplatform.com", "teams.trust.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://northriver.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4",
                "https://prod-12.westeurope.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=x",
                "https://default1.environment.api.powerplatform.com/powerautomate/1",
                "HTTPS://NorthRiver.Webhook.Office.Com/x",
                "https://teams.trust.example/x"
            })
    void aChannelOfTeamsIsAllowed(String url) {
        assertThat(WebhookHosts.fault(url, HOSTS, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://northriver.webhook.office.com/x",
                "https://webhook.office.com/x",
                "https://evilwebhook.office.com/x",
                "https://webhook.office.com.evil.example/x",
                "https://evil.example/?x=.webhook.office.com",
                "https://a.webhook.office.com@evil.example/x",
                "https://user@a.webhook.office.com/x",
                "https://a.webhook.office.com:8443/x",
                "https://127.0.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:8083/ops",
                "http://localhost:8083/x",
                "file:///etc/passwd",
                "//a.webhook.office.com/x",
                "nonsense",
                "https://a.webhook.office.com/ x"
            })
    void anythingElseIsNot(String url) {
        assertThat(WebhookHosts.fault(url, HOSTS, false)).isPresent();
    }

    @Test
    void theFaultSaysWhatIsAllowedAndRepeatsNothingOfTheSecret() {
        assertThat(WebhookHosts.fault("https://evil.example/secret", HOSTS, false))
                .hasValueSatisfying(fault ->
                        assertThat(fault).contains("*.webhook.office.com").doesNotContain("secret", "evil"));
        assertThat(WebhookHosts.fault("https://a.webhook.office.com/" + "x".repeat(2000), HOSTS, false))
                .contains("must have at most 2000 characters");
    }

    @Test
    void onADevelopersMachineOnlyLoopbackIsAllowedUnencrypted() {
        assertThat(WebhookHosts.fault("http://127.0.0.1:5555/x", HOSTS, true)).isEmpty();
        assertThat(WebhookHosts.fault("http://10.0.0.1:5555/x", HOSTS, true)).isPresent();
    }
}
