create table half (id integer primary key);
insert into half values ('not a number');
