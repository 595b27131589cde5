-- Whether an entry is later than a moment, asked at each start: a few pages for a history of any length.
create index entry_by_time on ledger.entry using brin (at);
