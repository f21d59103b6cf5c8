-- What the columns of bytes hold that came with proxies, consents, oversight, privacy and single sign-on, so that a new key
-- reaches them.
comment on column ohms.anomaly.words is '[sealed anomaly.words]';
comment on column ohms.consent.signature is '[sealed consent.signature]';
comment on column ohms.disclosure.words is '[sealed disclosure.words]';
comment on column ohms.privacy_request.words is '[sealed privacy_request.words]';
comment on column ohms.privacy_request.answer is '[sealed privacy_request.answer]';
comment on column ohms.privacy_request.statement is '[sealed privacy_request.statement]';
comment on column ohms.proxy_grant.name is '[sealed proxy_grant.name]';
comment on column ohms.proxy_grant.email is '[sealed proxy_grant.email]';
comment on column ohms.proxy_grant.document is '[sealed proxy_grant.document]';
comment on column ohms.proxy_grant.token is '[digest]';
comment on column ohms.proxy_grant.visit is '[digest]';
comment on column ohms.proxy_grant.code is '[fingerprint] of a code on paper';
comment on column ohms.record_copy.content is '[sealed record_copy.content]';
comment on column ohms.saved_audit_search.search is '[sealed saved_audit_search.search]';
comment on column ohms.sso_provider.client_secret is '[sealed sso_provider.client_secret]';
comment on column ohms.sso_link.subject is '[fingerprint] of whom the provider means';
comment on column ohms.sso_attempt.token is '[digest]';
comment on column ohms.sso_attempt.wanted is '[sealed sso_attempt.wanted]';
comment on column ohms.sso_attempt.subject is '[fingerprint] of whom the provider means';
comment on column ohms.sso_attempt.login is '[fingerprint] of the e-mail the provider vouches for';
comment on column ohms.sso_attempt.provider_session is '[fingerprint] of the session at the provider';
comment on column ohms.sso_attempt.id_token is '[sealed sso_attempt.id_token]';
comment on column ohms.sso_session.provider_session is '[fingerprint] of the session at the provider';
comment on column ohms.sso_session.id_token is '[sealed sso_session.id_token]';
comment on column ohms.sso_session.goodbye is '[digest]';
select ohms.let_owner_seal_again();
