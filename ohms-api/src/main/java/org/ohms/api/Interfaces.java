package org.ohms.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything below {@code /api}: REST under {@code v1}, FHIR under {@code fhir/r4}, tokens under {@code oauth}. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "OHMS partner interface",
                        version = "1",
                        description =
                                "Patients, practitioners, free slots, appointments, medicines and bills of one hospital, for its"
                                        + " partners' systems."),
        servers = @Server(url = "/api"),
        tags = {
            @Tag(name = "Tokens", description = "OAuth 2 client credentials, by secret or by signed assertion."),
            @Tag(name = "Patients"),
            @Tag(name = "Schedule", description = "Who can be booked, for what, and when."),
            @Tag(name = "Appointments"),
            @Tag(name = "Prescribing", description = "Which medicines harm together."),
            @Tag(
                    name = "Insurance",
                    description = "Whether insurers cover patients, what they are asked to pay, and what they pay."),
            @Tag(name = "Coverage", description = "Who pays for patients beside themselves, and in which order."),
            @Tag(name = "Billing", description = "What is to be paid for, what was billed, and what came in."),
            @Tag(name = "FHIR", description = "Charts from other systems, as bundles of FHIR R4."),
            @Tag(name = "Webhooks", description = "Be told what happens instead of asking again and again.")
        })
@SecurityScheme(
        securitySchemeName = "oauth",
        type = SecuritySchemeType.OAUTH2,
        flows =
                @OAuthFlows(
                        clientCredentials =
                                @OAuthFlow(
                                        tokenUrl = "/api/oauth/token",
                                        scopes = {
                                            @OAuthScope(
                                                    name = "patients.read",
                                                    description = "Search and read patients"),
                                            @OAuthScope(
                                                    name = "patients.write",
                                                    description = "Register and replace patients"),
                                            @OAuthScope(
                                                    name = "patients.import",
                                                    description = "Register many patients from one file"),
                                            @OAuthScope(
                                                    name = "patients.matches",
                                                    description = "Read proposed duplicate pairs"),
                                            @OAuthScope(
                                                    name = "interactions.check",
                                                    description = "Check medicines for interactions"),
                                            @OAuthScope(
                                                    name = "prescriptions.read",
                                                    description = "Read prescriptions"),
                                            @OAuthScope(
                                                    name = "dispenses.read",
                                                    description = "Read what becomes of prescriptions at the pharmacy"),
                                            @OAuthScope(
                                                    name = "stock.read",
                                                    description = "Read what is on the shelves of the pharmacy"),
                                            @OAuthScope(name = "charges.read", description = "Read charges"),
                                            @OAuthScope(
                                                    name = "charges.write",
                                                    description = "Tell what is to be paid for"),
                                            @OAuthScope(name = "invoices.read", description = "Read issued invoices"),
                                            @OAuthScope(name = "payments.read", description = "Read payments"),
                                            @OAuthScope(name = "payments.write", description = "Tell what came in"),
                                            @OAuthScope(
                                                    name = "eligibility.read",
                                                    description = "Read what insurers say about the cover of patients"),
                                            @OAuthScope(
                                                    name = "eligibility.write",
                                                    description = "Ask insurers about the cover of patients"),
                                            @OAuthScope(
                                                    name = "claims.read",
                                                    description = "Read what insurers are asked to pay"),
                                            @OAuthScope(
                                                    name = "claims.write",
                                                    description = "Prepare what insurers are asked to pay"),
                                            @OAuthScope(
                                                    name = "remittances.read",
                                                    description = "Read what insurers paid"),
                                            @OAuthScope(
                                                    name = "remittances.write",
                                                    description = "Bring files of insurers"),
                                            @OAuthScope(
                                                    name = "schedule.read",
                                                    description = "Read practitioners, services and free slots"),
                                            @OAuthScope(name = "appointments.read", description = "Read appointments"),
                                            @OAuthScope(
                                                    name = "appointments.write",
                                                    description = "Book, move, cancel, confirm and let arrive"),
                                            @OAuthScope(
                                                    name = "coverages.read",
                                                    description = "Read payers and who pays for patients"),
                                            @OAuthScope(
                                                    name = "coverages.write",
                                                    description = "Write down who pays for patients"),
                                            @OAuthScope(
                                                    name = "chart.import",
                                                    description = "Bring in bundles of FHIR R4"),
                                            @OAuthScope(
                                                    name = "webhooks.manage",
                                                    description = "Say where you want to be told of events")
                                        })))
public class Interfaces extends Application {}
