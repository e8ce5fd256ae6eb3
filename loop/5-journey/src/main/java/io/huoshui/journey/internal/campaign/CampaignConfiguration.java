package io.huoshui.journey.internal.campaign;

import io.huoshui.base.Brand;
import io.huoshui.base.DerivedState;
import io.huoshui.event.Announce;
import io.huoshui.experiment.Experiments;
import io.huoshui.experiment.Holdouts;
import io.huoshui.journey.Reach;
import io.huoshui.journey.campaign.Campaigns;
import io.huoshui.journey.campaign.PlannedCampaigns;
import io.huoshui.journey.internal.CheckDraft;
import io.huoshui.journey.internal.CountTable;
import io.huoshui.journey.internal.form.JourneyJson;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.KnownNames;
import io.huoshui.segment.tag.Memberships;
import io.huoshui.web.DerivedTables;
import io.huoshui.web.RegularLook;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Campaigns, put together. */
@Configuration(proxyBeanMethods = false)
public class CampaignConfiguration {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Bean
    CampaignTable campaignTable(JdbcClient jdbc) {
        return new CampaignTable(jdbc);
    }

    @Bean
    WalkSums walkSums(JdbcClient jdbc) {
        return new WalkSums(jdbc);
    }

    @Bean
    CountTable campaignCounts(JdbcClient jdbc) {
        return new CountTable(jdbc);
    }

    @Bean
    CampaignStep campaignStep(CampaignTable campaigns) {
        return new CampaignStep(campaigns);
    }

    @Bean
    DerivedState campaignDerivedState(JdbcClient jdbc) {
        return new DerivedTables(jdbc, "journey.campaign", "campaign");
    }

    @Bean
    ReadPlan readPlan(JourneyJson json, HiddenAudiences hidden) {
        return new ReadPlan(json, hidden);
    }

    @Bean
    CheckPlan checkPlan(CheckDraft check, KnownNames.Source names, Experiments experiments) {
        return new CheckPlan(check, names, experiments);
    }

    @Bean
    PlannedCampaigns plannedCampaigns(CampaignTable campaigns, ReadPlan read, CheckPlan check, JourneyJson json) {
        return new PlannedCampaignHome(campaigns, read, check, json);
    }

    @Bean
    DecideCampaigns decideCampaigns(Announce announce, JourneyJson json) {
        return new DecideCampaigns(announce, json);
    }

    @Bean
    Campaigns campaigns(CampaignTable campaigns, DecideCampaigns decide, Clock clock) {
        return new CampaignsUnderWay(campaigns, decide, clock);
    }

    @Bean
    BeginCampaigns beginCampaigns(
            CampaignTable campaigns,
            ReadPlan read,
            CheckPlan check,
            DecideCampaigns decide,
            Memberships memberships,
            Clock clock) {
        return new BeginCampaigns(campaigns, read, check, decide, memberships, clock);
    }

    @Bean
    RegularLook campaignClock(BeginCampaigns begin) {
        return new RegularLook("campaigns", LOOK_EVERY, begin::look);
    }

    @Bean
    PreviewCampaign previewCampaign(
            HiddenAudiences audiences,
            Holdouts holdouts,
            Experiments experiments,
            Profiles profiles,
            PersonRows rows,
            ObjectProvider<Reach> reach,
            Brand brand) {
        return new PreviewCampaign(
                audiences, holdouts, experiments, profiles, rows, Optional.ofNullable(reach.getIfAvailable()), brand);
    }

    @Bean
    CampaignSettings campaignSettings(@Value("${huoshui.campaign.approval.people-min:1000}") int approvalAbove) {
        return new CampaignSettings(approvalAbove);
    }
}
