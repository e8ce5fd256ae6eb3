package io.huoshui.journey.internal.campaign;

/** @param approvalAbove campaigns for more people than this need the lead's approval */
record CampaignSettings(int approvalAbove) {}
