-- What the portal calls who came, so that nobody says "that is me" of somebody else. It lives as long as the claim.
alter table network.claim add column called text not null default '';
