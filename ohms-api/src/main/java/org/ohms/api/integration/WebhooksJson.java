package org.ohms.api.integration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every address of a client. */
@Schema(name = "Webhooks")
public record WebhooksJson(@Schema(required = true) List<WebhookJson> items) {}
