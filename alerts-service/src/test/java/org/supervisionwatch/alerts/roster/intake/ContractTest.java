package org.supervisionwatch.alerts.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.chassis.intake.EventJson;
import org.supervisionwatch.chassis.intake.UnreadableEvent;

/** Every golden example of the contract can be read, also with an additional field. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of(System.getProperty("watch.root", ".."), "deploy/contracts/examples");

    @TestFactory
    Stream<DynamicTest> organisations() throws IOException {
        return examples("organisation.v1", OrganisationEvent.class);
    }

    @TestFactory
    Stream<DynamicTest> people() throws IOException {
        return examples("person.v1", PersonEvent.class);
    }

    @Test
    void theFullestExampleOfAPersonIsReadToTheLastField() throws IOException, UnreadableEvent {
        PersonEvent person = read("person.v1/all-optional.json", PersonEvent.class);

        assertThat(person.clinicalProfile())
                .isEqualTo(new PersonEvent.ClinicalProfile(
                        List.of("babcp_accredited", "bacp_accredited"),
                        LocalDate.of(2024, 8, 30),
                        false,
                        24,
                        new BigDecimal("0.6")));
        assertThat(person.hours())
                .containsExactly(
                        new PersonEvent.EventMonth(
                                YearMonth.of(2026, 5),
                                null,
                                List.of(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 6))),
                        new PersonEvent.EventMonth(YearMonth.of(2026, 6), 5520, List.of()));
    }

    @Test
    void howMailsNamePeopleIsReadAndMayBeLeftOut() throws IOException, UnreadableEvent {
        assertThat(read("organisation.v1/all-optional.json", OrganisationEvent.class)
                        .namesInMail())
                .isEqualTo(OrganisationEvent.NamesInMail.INITIALS);
        assertThat(read("organisation.v1/minimal.json", OrganisationEvent.class).namesInMail())
                .isEqualTo(OrganisationEvent.NamesInMail.FULL);
    }

    @Test
    void aPersonWithoutClinicalProfileAndHoursIsRead() throws IOException, UnreadableEvent {
        PersonEvent person = read("person.v1/minimal.json", PersonEvent.class);

        assertThat(person.clinicalProfile()).isNull();
        assertThat(person.hours()).isEmpty();
    }

    @Test
    void theContractedSizeAndWhatEachAttendeeDidAreRead() throws IOException, UnreadableEvent {
        SessionEvent session = read("session.v1/held-group.json", SessionEvent.class);

        assertThat(session.contractedSize()).isEqualTo(6);
        assertThat(session.attendees().getFirst().flags()).containsExactly("live_assessment");
        assertThat(session.attendees().getFirst().intervention()).isEqualTo("behavioural_activation");
    }

    @Test
    void theSeriesOfASessionAndItsAssertionAreRead() throws IOException, UnreadableEvent {
        SessionEvent booked = read("session.v1/booked-in-series.json", SessionEvent.class);
        SessionEvent asserted = read("session.v1/asserted.json", SessionEvent.class);
        SessionEvent plain = read("session.v1/external-supervisor.json", SessionEvent.class);

        assertThat(booked.series()).isEqualTo(UUID.fromString("0197f2a0-4444-7000-8000-000000000001"));
        assertThat(asserted.asserted())
                .isEqualTo(new SessionEvent.EventAssertion(
                        "team.lead@example.org", UUID.fromString("0197f2a0-3333-7000-8000-000000000001")));
        assertThat(asserted.isConfirmed()).isFalse();
        assertThat(plain.asserted()).isNull();
        assertThat(plain.isConfirmed()).isTrue();
        assertThat(plain.supervisor().external().id()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "clinicalProfile | {'memberships': ['a,b']}",
                "clinicalProfile | {'qualifiedOn': '0001-01-01'}",
                "clinicalProfile | {'newlyQualified': 'yes'}",
                "clinicalProfile | {'caseload': -1}",
                "clinicalProfile | {'caseload': 10001}",
                "clinicalProfile | {'clinicalFte': 0}",
                "clinicalProfile | {'clinicalFte': 1.6}",
                "clinicalProfile | {'clinicalFte': 1e-9}",
                "hours           | [{'clinicalMinutes': 1}]",
                "hours           | [{'month': '2026-13'}]",
                "hours           | [{'month': '0999-12'}]",
                "hours           | [{'month': '2026-06', 'clinicalMinutes': -1}]",
                "hours           | [{'month': '2026-06', 'clinicalMinutes': 100001}]",
                "hours           | [{'month': '2026-06', 'shifts': ['2026-07-01']}]",
                "hours           | [{'month': '2026-06'}, {'month': '2026-06'}]"
            })
    void valuesThatCannotBeStoredOrEvaluatedAreRefused(String field, String value) throws IOException {
        ObjectNode body = (ObjectNode)
                JSON.readTree(EXAMPLES.resolve("person.v1/minimal.json").toFile());
        body.set(field, JSON.readTree(value.replace('\'', '"')));

        assertThatThrownBy(() -> EventJson.bind(body, PersonEvent.class)).isInstanceOf(UnreadableEvent.class);
    }

    private static <E> E read(String example, Class<E> type) throws IOException, UnreadableEvent {
        return EventJson.bind(JSON.readTree(EXAMPLES.resolve(example).toFile()), type);
    }

    @TestFactory
    Stream<DynamicTest> sessions() throws IOException {
        return examples("session.v1", SessionEvent.class);
    }

    private static <E> Stream<DynamicTest> examples(String folder, Class<E> type) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            List<Path> all = files.sorted().toList();
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        JsonNode body = JSON.readTree(file.toFile());
                        ((ObjectNode) body).put("notKnownYet", 1);
                        assertThat(EventJson.bind(body, type)).isNotNull();
                    }));
        }
    }
}
