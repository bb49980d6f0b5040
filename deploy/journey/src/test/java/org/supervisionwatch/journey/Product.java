package org.supervisionwatch.journey;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.process.StackPorts;
import org.supervisionwatch.local.testing.SharedStack;
import org.supervisionwatch.local.testing.TestDatabase;
import org.supervisionwatch.local.testing.TestTopics;

/**
 * The whole product, started once for all journeys. Its clock only goes forward: a journey begins on the next fresh Monday.
 *
 * <p>The clock begins in January of next year, or on {@code -Dwatch.today=2028-02-29}: any day that is not over yet.
 */
final class Product {

    /** What links in mails begin with; nobody listens there. */
    static final String PUBLIC_SUPERVISION = "http://supervision.example";

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int WEEKS = 2;

    static final List<String> SERVICES = List.of("staff-service", "supervision-service", "alerts-service");

    /** What each service consumes. */
    private static final Map<String, List<String>> CHANNELS = Map.of(
            "staff-service", List.of(),
            "supervision-service", List.of("ORGANISATIONS", "STAFF", "ALERTS"),
            "alerts-service", List.of("ORGANISATIONS", "STAFF", "SESSIONS"));

    private static @Nullable Product started;
    private static @Nullable Throwable broken;

    private final Function<String, List<String>> options;
    final Service staff;
    final Service supervision;
    final Service alerts;
    private final StackPorts stack = SharedStack.get().ports();
    private final TestTopics topics = TestTopics.create("journey");
    private final List<Service> others = new CopyOnWriteArrayList<>();

    private Product(Function<String, List<String>> options) {
        this.options = options;
        staff = service("staff-service", Map.of());
        supervision = service("supervision-service", Map.of());
        alerts = service("alerts-service", Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> all().forEach(Service::stop)));
    }

    /** One that could not be started is not tried again by each journey: they would all wait as long. */
    static synchronized Product running() {
        if (broken != null) {
            throw new IllegalStateException("The product did not start for an earlier journey", broken);
        }
        if (started == null) {
            try {
                Training.begin();
                started = start(Training::learned);
                started.travelTo(firstDay(), LocalTime.of(7, 0));
            } catch (RuntimeException | AssertionError failure) {
                broken = failure;
                throw failure;
            }
        }
        return started;
    }

    /** @param options of the JVM of each service, by its name, asked for at each start */
    static Product start(Function<String, List<String>> options) {
        Product product = new Product(options);
        try {
            product.all().forEach(Service::start);
            product.all().forEach(Service::awaitReady);
            return product;
        } catch (RuntimeException | AssertionError failure) {
            product.all().forEach(Service::stop);
            throw failure;
        }
    }

    /**
     * One more alerts-service, with a database and a consumer group of its own: it knows what the first one knows.
     */
    Service anotherAlertsService(String name, Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("WATCH_SERVICE", name);
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", topics.prefix() + name);
        Service another = service("alerts-service", environment);
        another.willStartAt(now());
        others.add(another);
        return another;
    }

    /** It is stopped, and travels no more. */
    void forget(Service another) {
        others.remove(another);
    }

    private Service service(String name, Map<String, String> more) {
        TestDatabase database = TestDatabase.create(name);
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", topics.bootstrapServers());
        environment.put("WATCH_TOPICS_PREFIX", topics.prefix());
        environment.put("WATCH_MAIL_HOST", "127.0.0.1");
        environment.put("WATCH_MAIL_PORT", Integer.toString(stack.smtp()));
        environment.put("WATCH_MAIL_LEASE", "PT5S");
        environment.put("WATCH_LINK_KEY", "a-key-of-the-journeys-and-of-nobody-else");
        environment.put("WATCH_PUBLIC_SUPERVISION", PUBLIC_SUPERVISION);
        environment.put(
                "WATCH_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
        // Each of its consumers keeps its place when it is killed, so that nobody waits for the dead.
        CHANNELS.get(name)
                .forEach(channel -> environment.put(
                        "MP_MESSAGING_INCOMING_" + channel + "_GROUP_INSTANCE_ID", name + "-" + channel));
        environment.putAll(more);
        return new Service(name, database, environment, options);
    }

    Stream<Service> all() {
        return Stream.concat(Stream.of(staff, supervision, alerts), others.stream());
    }

    /** January is quiet in every year: Mondays without a bank holiday near them follow one another. */
    private static LocalDate firstDay() {
        String given = System.getProperty("watch.today");
        if (given != null) {
            return LocalDate.parse(given);
        }
        LocalDate january = LocalDate.now(ZONE).plusYears(1).withDayOfYear(1);
        return january.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
    }

    /** What the product takes for now. */
    Instant now() {
        return Instant.parse(alerts.request()
                .get("/dev/clock")
                .then()
                .statusCode(200)
                .extract()
                .path("now"));
    }

    LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    /** Moves all clocks; alerts-service's last, so that the feeds are never behind the time it asks for. */
    void travelTo(LocalDate day, LocalTime time) {
        travelTo(day.atTime(time).atZone(ZONE).toInstant());
    }

    void travelTo(Instant to) {
        all().forEach(service -> service.travelTo(to));
    }

    /** Moves the clocks while {@code dead} is not running; it starts at the same time again. */
    void travelToOthers(Service dead, LocalDate day, LocalTime time) {
        Instant to = day.atTime(time).atZone(ZONE).toInstant();
        all().filter(service -> service != dead).forEach(service -> service.travelTo(to));
        dead.willStartAt(to);
    }

    /** Sets the clocks to 07:00 on the first Monday that no journey has seen and that is quiet for as long as most of them take. */
    LocalDate freshMonday() {
        return freshMonday(WEEKS);
    }

    /** Quiet for that many weeks. */
    LocalDate freshMonday(int weeks) {
        LocalDate monday = new QuietMondays(alerts).after(today(), weeks);
        travelTo(monday, LocalTime.of(7, 0));
        return monday;
    }

    /** @param text the plain text part */
    record Mail(String subject, String messageId, String text, String html) {}

    /** Of the page of all mails. */
    String mailboxUri() {
        return stack.mailboxUrl();
    }

    /** What its services tell Prometheus. */
    String metrics() {
        return Stream.of(staff, supervision, alerts)
                .map(service -> service.request().get("/q/metrics").asString())
                .collect(Collectors.joining());
    }

    /** Mails to this address, oldest first. */
    List<Mail> mailsTo(String address) {
        List<Map<String, Object>> all = RestAssured.get(mailboxUri() + "api/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.to.any { to -> to.contains('" + address + "') } }");
        return all.reversed().stream()
                .map(mail -> new Mail(
                        (String) mail.get("subject"),
                        (String) mail.get("messageId"),
                        (String) mail.get("text"),
                        (String) mail.get("html")))
                .toList();
    }

    /** Waits for that many mails, and returns the latest. */
    Mail awaitMail(String address, int count) {
        return await("mail " + count + " to " + address)
                .atMost(Duration.ofSeconds(60))
                .until(() -> mailsTo(address), mails -> mails.size() >= count)
                .get(count - 1);
    }
}
