package io.huoshui.profile.internal;

import io.huoshui.base.Brand;
import io.huoshui.profile.EventIdentities;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.ProfileFold;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables and rules of this stage, together. */
record ProfileHomes(
        IdentityRules rules,
        EventIdentities identities,
        ProfileFold fold,
        ProfileTable people,
        IdentityTable owners,
        PurchaseTable purchases,
        ProfileEventTable events,
        ProfileMergeTable merges,
        IdentityConflictTable conflicts,
        CannotLinkTable cannotLinks,
        NeighbourTable neighbours,
        WithdrawnBatchTable withdrawn) {

    static ProfileHomes on(DataSource source, IdentityRules rules, Brand brand) {
        JdbcClient database = JdbcClient.create(source);
        return new ProfileHomes(
                rules,
                new EventIdentities(rules),
                new ProfileFold(brand),
                new ProfileTable(source),
                new IdentityTable(database),
                new PurchaseTable(database),
                new ProfileEventTable(source),
                new ProfileMergeTable(source),
                new IdentityConflictTable(database),
                new CannotLinkTable(database),
                new NeighbourTable(database),
                new WithdrawnBatchTable(database));
    }
}
