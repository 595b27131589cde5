insert into note values (2, '二');
