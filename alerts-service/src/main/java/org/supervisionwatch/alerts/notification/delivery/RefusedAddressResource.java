package org.supervisionwatch.alerts.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses.RefusedAddress;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.rest.PageCursor;

/** For whoever runs the service: addresses that a mail server refuses for good. */
@Path("/ops/addresses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations")
public class RefusedAddressResource {

    private final RefusedAddresses addresses;

    RefusedAddressResource(RefusedAddresses addresses) {
        this.addresses = addresses;
    }

    /** In order of the addresses. */
    @GET
    @Operation(
            summary = "Addresses that a mail server refuses for good",
            description =
                    "Nothing is composed for them: the deputy, or the organisation's fallback, is told instead. Each with the"
                            + " server's answer and since when. A page ends with next, if there is more.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "A bad cursor or limit; errors names it")
    public Page<RefusedAddress> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo here) {
        int most = PageCursor.limit(limit);
        List<RefusedAddress> found = addresses.list(PageCursor.read(cursor), most + 1);
        return Page.of(found, most, RefusedAddress::email, here);
    }

    /** @param email however it is written; 404 if it is not marked */
    @DELETE
    @Path("/{email}")
    @Operation(
            summary = "Writes to an address again",
            description =
                    "Once the mailbox is there again. From the next run on it is written to; if it is refused once more, it is"
                            + " marked once more. A mark ends in no other way.")
    @APIResponse(responseCode = "204", description = "The mark is lifted")
    @APIResponse(responseCode = "404", description = "The address is not marked")
    public void lift(@PathParam("email") String email) {
        if (!QuarkusTransaction.requiringNew().call(() -> addresses.lift(email))) {
            throw new ProblemException(Problem.notFound("This address is not marked"));
        }
    }
}
